/**
 * Every view and every state of it that the visual run looks at. A test holds the list against the routes of the app: a new
 * route is looked at, or the list says why not.
 */

/**
 * `full` money of the picture profile · `empty` a vault without accounts · `loading` nothing answers yet · `stale` read three
 * hours ago, and every source fails since · `error` the background refuses · `locked` the vault is closed.
 */
export const STATES = ['full', 'empty', 'loading', 'stale', 'error', 'locked'] as const
export type ViewState = (typeof STATES)[number]

export interface View {
  /** Of the files: `accounts-add`. */
  name: string
  /** `options.html#/accounts/add` */
  path: string
  states: readonly ViewState[]
  /** Only in this width: the popup has one. */
  width?: number
}

/** Behind the gate: locked, each of them is the same form, which the dashboard stands for. */
const OPEN: readonly ViewState[] = ['full', 'empty', 'loading', 'stale', 'error']

const route = (path: string, states = OPEN): View => ({
  name: path.replace('/', '-') || 'dashboard',
  path: `options.html#/${path}`,
  states,
})

export const VIEWS: readonly View[] = [
  route('', STATES),
  route('accounts'),
  route('accounts/add', ['full', 'error']),
  route('ledger', ['full', 'error']),
  route('wallets'),
  // Its streams go on where other answers fail: nothing of it is old.
  route('trading', ['full', 'empty', 'loading', 'error']),
  route('swaps'),
  route('rebalance'),
  route('alerts'),
  route('alerts/new', ['full', 'error']),
  route('annotation'),
  route('assistant'),
  route('history'),
  route('inbox'),
  route('gains'),
  route('analytics'),
  route('reports'),
  route('assets'),
  route('portfolios'),
  // What was asked is another list in each run: new requests come while the pictures are taken.
  route('requests', ['empty', 'loading', 'error']),
  route('settings'),
  route('guide', ['full', 'error']),
  route('welcome', ['empty']),
  { name: 'popup', path: 'popup.html', states: STATES, width: 360 },
  { name: 'sidepanel', path: 'sidepanel.html', states: STATES, width: 400 },
]

export const WIDTHS = [1280, 390] as const
export const THEMES = ['light', 'dark'] as const
