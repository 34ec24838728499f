/** A kind of plug-in that `npm run new` can begin: where it lives, where it is listed, and what a new one looks like. */

/** A new plug-in's name in the spellings that code and people use. */
export interface PluginName {
  /** `old-wallets` */
  id: string
  /** `oldWallets` */
  constant: string
  /** `OldWallets` */
  component: string
  /** `Old wallets` */
  words: string
}

export interface Kind {
  /** As it is typed: `npm run new xray-rule old-wallets`. */
  kind: string
  /** What it is, for the list of kinds. */
  about: string
  /** Folder of the plug-in's file, and what stands between its name and `.ts`: `.client` where it uses the network. */
  folder: string
  suffix?: string
  /** The list that names every plug-in of the kind. */
  registry: { path: string; list: string }
  plugin: (name: PluginName) => string
  /** Other files that belong to it, such as what draws a widget. */
  also?: (name: PluginName) => readonly { path: string; text: string }[]
  /** What the test of a new one has to show; its first run fails with this sentence. */
  mustShow: string
  /** What is left to do by hand. */
  next: readonly string[]
}

/** @example export const report = defineKind({ kind: 'report', folder: 'lib/reports/reports', … }) */
export const defineKind = (kind: Kind): Kind => kind
