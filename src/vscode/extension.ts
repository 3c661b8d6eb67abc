import * as vscode from 'vscode'
import { registerTools } from './agents.ts'
import { registerComparison } from './compare.ts'
import { registerCompletion } from './completion.ts'
import { registerDefinition } from './definition.ts'
import { publishDiagnostics } from './diagnostics.ts'
import { registerFixes } from './fixes.ts'
import { registerHover } from './hover.ts'
import { registerInlayHints } from './inlay.ts'
import { publishInspection } from './inspection.ts'
import { DESCRIBE_SYSTEM, describeSystem } from './interview.ts'
import { registerLenses } from './lenses.ts'
import { registerLinks } from './links.ts'
import { watchWorkspaceManifests } from './manifests.ts'
import { NEW_MANIFEST, newManifest } from './new-manifest.ts'
import { registerOutline } from './outline.ts'
import { OPEN_PROVISION, openProvision, pagesIn } from './pages.ts'
import { watchPolicies } from './policies.ts'
import { registerPolicyFeatures } from './policy/features.ts'
import { publishPolicyDiagnostics } from './policy-diagnostics.ts'
import { registerReport } from './report.ts'
import { watchManifests } from './reviews.ts'
import { showScanStatus } from './scan-status.ts'
import { languageFor } from './settings.ts'
import { showStatus } from './status.ts'
import { registerReviewView } from './tree.ts'

/** Starts the extension: one review per manifest, which every feature reads. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, subscriptions } = context
  // Before the reviews, which read them again on the same events.
  const policies = watchPolicies()
  const reviews = watchManifests()
  const manifests = watchWorkspaceManifests(reviews, extensionUri)
  subscriptions.push(
    policies,
    reviews,
    manifests,
    publishPolicyDiagnostics(),
    publishDiagnostics(manifests),
    publishInspection(manifests),
    registerPolicyFeatures(),
    registerHover(reviews),
    registerFixes(reviews),
    registerCompletion(),
    registerOutline(reviews),
    registerLinks(reviews),
    registerDefinition(),
    registerInlayHints(reviews),
    registerLenses(reviews),
    registerReviewView(reviews, manifests, context),
    showStatus(reviews),
    showScanStatus(manifests),
    registerReport(reviews),
    registerComparison(reviews),
    registerTools(context),
    vscode.commands.registerCommand(DESCRIBE_SYSTEM, (resource?: vscode.Uri) =>
      describeSystem(reviews, resource),
    ),
    vscode.commands.registerCommand(NEW_MANIFEST, newManifest),
    vscode.commands.registerCommand(OPEN_PROVISION, (code: unknown) => {
      const manifest = vscode.window.activeTextEditor?.document.uri ?? extensionUri
      return openProvision(pagesIn(extensionUri, languageFor(manifest)), code)
    }),
  )
}
