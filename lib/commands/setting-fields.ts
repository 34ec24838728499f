/**
 * The fields of the settings page, as search and palette find them. Each stands in the page in a `<Setting id>` of the same id;
 * `components/settings/setting-fields.test.tsx` renders the page and finds none missing in either.
 */
import { type Sentence, say } from '@/lib/core/sentence'

export interface SettingField {
  /** Of the deep link: `#/settings/<id>`. */
  id: string
  /** Heading of its section. */
  section: Sentence
  label: Sentence
  hint?: Sentence
  /** Other words that people look for it with, parted by commas. */
  keywords?: Sentence
}

const APPEARANCE = say('Appearance')
const KEYBOARD = say('Keyboard')
const PORTFOLIO = say('Portfolio')
const LOCKS = say('Locks')
const KEYS = say('Keys')
const READING = say('Reading accounts')
const TRADING = say('Trading')
const ENDPOINTS = say('Endpoints')
const PAST = say('History of addresses')
const NETWORKS = say('Own networks')
const BACKUP = say('Backup')
const EXPORT = say('Your data')

export const SETTING_FIELDS: readonly SettingField[] = [
  {
    id: 'language',
    section: APPEARANCE,
    label: say('Language'),
    keywords: say('English, German, Deutsch, translation'),
  },
  {
    id: 'theme',
    section: APPEARANCE,
    label: say('Theme'),
    keywords: say('dark mode, light, night, colours'),
  },
  {
    id: 'contrast',
    section: APPEARANCE,
    label: say('Contrast'),
    keywords: say('readable, low vision, accessibility, strong lines'),
  },
  {
    id: 'gain-colours',
    section: APPEARANCE,
    label: say('Gain and loss'),
    keywords: say('colours, red, green, blue, orange, colour-blind'),
  },
  {
    id: 'single-keys',
    section: KEYBOARD,
    label: say('Shortcuts of one letter'),
    hint: say('Off, only those with Ctrl or Cmd are left.'),
    keywords: say('keys, hotkeys, accessibility'),
  },
  {
    id: 'browser-keys',
    section: KEYBOARD,
    label: say('Keys that work in the whole browser'),
    keywords: say('global shortcuts, hotkeys, open popup'),
  },
  {
    id: 'currency',
    section: PORTFOLIO,
    label: say('Currency'),
    hint: say('Every total is shown in it'),
    keywords: say('dollar, euro, USD, EUR, BTC, fiat'),
  },
  {
    id: 'small-balances',
    section: PORTFOLIO,
    label: say('Fold away balances below'),
    keywords: say('dust, small balances, hide'),
  },
  {
    id: 'popup',
    section: say('Popup'),
    label: say('What the popup shows'),
    keywords: say('sections, tabs, hide, order, toolbar'),
  },
  {
    id: 'badge',
    section: PORTFOLIO,
    label: say('Change of 24 hours on the toolbar icon'),
    keywords: say('badge, percent, icon'),
  },
  {
    id: 'hide-amounts',
    section: PORTFOLIO,
    label: say('Hide amounts'),
    hint: say('Everywhere, until you show them again'),
    keywords: say('privacy, discreet, blur, numbers'),
  },
  {
    id: 'screen-lock',
    section: LOCKS,
    label: say('Lock the screen after'),
    hint: say('Pages ask for the PIN; accounts are still read.'),
    keywords: say('timeout, minutes, idle, automatic lock'),
  },
  {
    id: 'lock-with-computer',
    section: LOCKS,
    label: say('Lock the vault when the computer locks'),
    hint: say('The key leaves memory: nothing is read and no alert runs until you unlock.'),
    keywords: say('sleep, operating system'),
  },
  {
    id: 'lock-now',
    section: LOCKS,
    label: say('Lock the vault now'),
    keywords: say('log out, sign out, close, key'),
  },
  { id: 'pin', section: KEYS, label: say('PIN'), keywords: say('change PIN, code, unlock') },
  {
    id: 'passphrase',
    section: KEYS,
    label: say('Passphrase'),
    hint: say('Opens the vault after a browser start.'),
    keywords: say('password, master key'),
  },
  {
    id: 'passkey',
    section: KEYS,
    label: say('Passkey'),
    hint: say('Opens the vault with fingerprint, face or security key.'),
    keywords: say('WebAuthn, biometrics, Touch ID, YubiKey'),
  },
  {
    id: 'reading-interval',
    section: READING,
    label: say('Read every account every'),
    keywords: say('sync, refresh, interval, how often'),
  },
  {
    id: 'price-drift',
    section: TRADING,
    label: say('Price movement that refuses an order'),
    hint: say('Between the review and the confirm. The order is not sent when the price moved farther.'),
    keywords: say('slippage, drift, tolerance'),
  },
  {
    id: 'daily-limits',
    section: TRADING,
    label: say('Daily limit in US dollars'),
    hint: say('What may be ordered within 24 hours through an account. Empty: no limit.'),
    keywords: say('maximum, safety, per account'),
  },
  {
    id: 'swap-keys',
    section: TRADING,
    label: say('Key at {service}', { service: '1inch' }),
    keywords: say('1inch, swap, aggregator, API key'),
  },
  {
    id: 'note-sites',
    section: say('Notes in pages'),
    label: say('Notes in pages'),
    keywords: say('dApp, sites, annotation, withdrawal pages'),
  },
  {
    id: 'note-checks',
    section: say('What is checked in a request'),
    label: say('What is checked in a request'),
    keywords: say('dApp, warnings, dangers, mute'),
  },
  {
    id: 'endpoints',
    section: ENDPOINTS,
    label: say('Endpoints'),
    hint: say('Your own node or indexer, instead of the public ones. They are tried in order.'),
    keywords: say('RPC, node, Esplora, URL'),
  },
  {
    id: 'history-keys',
    section: PAST,
    label: say('Key at {service}', { service: 'Etherscan' }),
    keywords: say('Etherscan, Blockscout, API key'),
  },
  {
    id: 'history-servers',
    section: PAST,
    label: say('Own server for'),
    keywords: say('Etherscan, Blockscout, explorer, URL'),
  },
  {
    id: 'own-networks',
    section: NETWORKS,
    label: say('Own networks'),
    hint: say('Any EVM network, a test network or your own.'),
    keywords: say('chain, RPC, testnet, add network'),
  },
  {
    id: 'backup-file',
    section: BACKUP,
    label: say('Save a backup file'),
    keywords: say('export, copy, safe, another computer'),
  },
  {
    id: 'restore',
    section: BACKUP,
    label: say('Restore from a backup'),
    keywords: say('import, recover, move, another computer'),
  },
  {
    id: 'export-files',
    section: EXPORT,
    label: say('Everything as JSON'),
    hint: say('Everything that Holdfast knows of you, in files that other programs can read.'),
    keywords: say('export, CSV, download, tables'),
  },
  {
    id: 'read-back',
    section: EXPORT,
    label: say('Read an export back'),
    keywords: say('import, JSON, upload'),
  },
  {
    id: 'about',
    section: say('About'),
    label: say('Version'),
    keywords: say('about, server, tracking, privacy'),
  },
  {
    id: 'tour',
    section: say('About'),
    label: say('Start the tour'),
    keywords: say('introduction, welcome, first steps, show me around'),
  },
  {
    id: 'delete-everything',
    section: say('Delete everything'),
    label: say('Delete everything'),
    keywords: say('reset, erase, wipe, remove, start over'),
  },
]
