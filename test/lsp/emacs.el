;;; Plays a user of Emacs: opens a manifest, reads its findings, hovers, fixes, renames. Prints what it saw as JSON.

(require 'json)
(require 'flymake)

(defun seen-wait (what condition)
  "Waits until CONDITION holds, which is told as WHAT where it never does."
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain: %s" what))
      (accept-process-output nil 0.02))))

(defun seen-ask (method params)
  (jsonrpc-request (eglot-current-server) method params :timeout 30))

(defun seen-finding (finding)
  (save-excursion
    (goto-char (flymake-diagnostic-beg finding))
    (list :line (line-number-at-pos)
          :column (1+ (- (point) (line-beginning-position)))
          :type (format "%s" (flymake-diagnostic-type finding))
          :message (flymake-diagnostic-text finding))))

(defun seen-run ()
  (find-file (getenv "MANIFEST"))
  ;; What Emacs does after each command of its user.
  (run-hooks 'post-command-hook)
  (seen-wait "the server" (lambda () (and (eglot-current-server) (eglot--managed-mode))))
  (let (findings hover before fixed)
    (seen-wait "findings" (lambda () (flymake-start) (flymake-diagnostics)))
    (setq findings (mapcar #'seen-finding (flymake-diagnostics)))
    (goto-char (point-min))
    (search-forward "face-index")
    (setq hover (seen-ask :textDocument/hover (eglot--TextDocumentPositionParams)))
    (goto-char (point-min))
    (search-forward "database_operaton")
    (setq before (length (flymake-diagnostics)))
    (let* ((at (eglot--pos-to-lsp-position (point)))
           (actions (seen-ask :textDocument/codeAction
                              (list :textDocument (eglot--TextDocumentIdentifier)
                                    :range (list :start at :end at)
                                    :context '(:diagnostics [])))))
      (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit)))
    (eglot--signal-textDocument/didChange)
    (seen-wait "other findings" (lambda () (flymake-start) (/= before (length (flymake-diagnostics)))))
    (setq fixed (buffer-string))
    (goto-char (point-min))
    (search-forward "face-index")
    (eglot-rename "renamed-use")
    (list :findings (vconcat findings) :hover hover :fixed fixed :renamed (buffer-string))))

(let ((result (condition-case problem (seen-run) (error (list :error (format "%S" problem)))))
      (coding-system-for-write 'utf-8))
  (with-temp-file (getenv "RESULT")
    (insert (json-serialize result :null-object nil))))
