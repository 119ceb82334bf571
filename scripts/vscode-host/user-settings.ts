export type Settings = Readonly<Record<string, unknown>>;

/** A quiet editor: nothing on screen but the files, nothing sent anywhere, no AI. */
export const quietSettings: Settings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  // In a browser the default differs from the desktop's.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'window.commandCenter': false,
};
