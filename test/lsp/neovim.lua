-- Plays a user of Neovim: opens a manifest, reads its findings, hovers, fixes, renames. Prints what it saw as JSON.

local path, out = vim.env.MANIFEST, vim.env.RESULT
local PATIENCE = 30000

vim.cmd('edit ' .. vim.fn.fnameescape(path))
local buffer = vim.api.nvim_get_current_buf()

local function findings()
  return vim.diagnostic.get(buffer)
end

local function wait(what, condition)
  if not vim.wait(PATIENCE, condition, 20) then
    error('waited in vain: ' .. what)
  end
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, PATIENCE)
  assert(answers, problem)
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function to(word)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search(word) > 0, word)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function run()
  wait('findings', function()
    return #findings() > 0
  end)
  local seen = {}
  for _, finding in ipairs(findings()) do
    table.insert(seen, {
      line = finding.lnum,
      character = finding.col,
      message = finding.message,
      severity = finding.severity,
      source = finding.source,
    })
  end

  to('uses:')
  vim.cmd('normal! j^')
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))

  to('database_operaton')
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local actions = ask('textDocument/codeAction', params)
  local before = #findings()
  local typed = text()
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  wait('other findings', function()
    return text() ~= typed and #findings() ~= before
  end)
  local fixed = text()

  to('uses:')
  vim.cmd('normal! j^')
  vim.lsp.buf.rename('renamed-use')
  wait('the new name', function()
    return text():find('renamed%-use:') ~= nil
  end)

  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) })
  local lenses = ask('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params(buffer) })
  return {
    findings = seen,
    hover = hover,
    actions = actions,
    fixed = fixed,
    renamed = text(),
    symbols = symbols,
    lenses = lenses,
  }
end

local ok, result = pcall(run)
local file = assert(io.open(out, 'w'))
file:write(vim.json and vim.json.encode(ok and result or { error = tostring(result) }))
file:close()
vim.cmd('qall!')
