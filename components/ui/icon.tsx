/**
 * The product's own inline icons: 16x16 strokes in the colour of the text. Decorative always: the control that holds
 * one has its own label.
 */
import { classNames } from './class-names'

const PATHS = {
  add: 'M8 3v10M3 8h10',
  alert: 'M8 2.2 14.3 13.3H1.7L8 2.2ZM8 6.5v3M8 11.4v.1',
  analytics: 'M2.5 2.5v11h11M5.5 11V8.5M8.5 11V5.5M11.5 11V7',
  assistant: 'M2.5 3h11v8H8.2l-3.2 2.7V11H2.5V3ZM8 4.8l.7 1.5 1.5.7-1.5.7L8 9.2l-.7-1.5L5.8 7l1.5-.7L8 4.8Z',
  assets:
    'M8 5.6c3 0 5.4-.8 5.4-1.8S11 2 8 2s-5.4.8-5.4 1.8S5 5.6 8 5.6Zm5.4-1.8v8.4c0 1-2.4 1.8-5.4 1.8s-5.4-.8-5.4-1.8V3.8M13.4 8c0 1-2.4 1.8-5.4 1.8S2.6 9 2.6 8',
  back: 'M9.8 3.5 5.3 8l4.5 4.5',
  balance: 'M8 2.3v11.2M4.8 13.5h6.4M3.2 4.3h9.6M3.2 4.3 1.4 9h3.6L3.2 4.3ZM12.8 4.3 11 9h3.6l-1.8-4.7Z',
  bell: 'M3.5 11.5h9c-.9-.9-1.3-2-1.3-3.9a3.2 3.2 0 0 0-6.4 0c0 1.9-.4 3-1.3 3.9ZM6.8 13.6a1.3 1.3 0 0 0 2.4 0M8 2.2v2.2',
  bitcoin:
    'M5.5 3v10M5.5 3H9a2.4 2.4 0 0 1 0 5H5.5m0 0h4a2.5 2.5 0 0 1 0 5h-4M7 1.5V3m0 10v1.5M9 1.5V3m0 10v1.5M4 3h1.5M4 13h1.5',
  check: 'm3 8.5 3.3 3.3L13 4.6',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-right': 'm6 4 4 4-4 4',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M6 5.5h7v8H6zM10 5.5v-3H3v8h3',
  dashboard: 'M2.5 2.5h4.8v6H2.5zM8.9 2.5h4.6V6H8.9zM8.9 7.6h4.6v5.9H8.9zM2.5 10.1h4.8v3.4H2.5z',
  dots: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  download: 'M8 2.5v7.3m-3-3 3 3 3-3M3 13.5h10',
  edit: 'm3 10.5 7.5-7.5 2.5 2.5L5.5 13H3v-2.5Z',
  exchange: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13',
  external: 'M6.5 3.5H3v9.5h9.5V9.5M9 3h4v4M13 3 7.5 8.5',
  eye: 'M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8Zm6.5 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  'eye-off':
    'm2.5 2.5 11 11M6.2 4A6 6 0 0 1 8 3.6c4 0 6.5 4.4 6.5 4.4a11 11 0 0 1-1.9 2.4M4.3 5A10.5 10.5 0 0 0 1.5 8S4 12.4 8 12.4c1.2 0 2.2-.4 3.1-.9M6.7 6.7a2 2 0 0 0 2.7 2.7',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  fingerprint:
    'M4.2 12.5c.7-1.3 1-2.8 1-4.5a2.8 2.8 0 0 1 5.6 0c0 2-.3 3.8-.8 5.3M8 8c0 2.3-.5 4.3-1.4 6M2.6 9.8c.1-.6.2-1.2.2-1.8a5.2 5.2 0 0 1 8.3-4.2M13.1 6.8c.2 1.5.1 3-.1 4.5',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.3 6.3a1.8 1.8 0 1 1 2.5 1.6c-.6.3-.8.7-.8 1.3M8 11.3v.1',
  gains: 'M2.5 12.5 6 8.5l2.5 2L13.5 4M10 4h3.5v3.5M2.5 14.3h11',
  gift: 'M2.5 6h11v2.5h-11zM3.5 8.5v5h9v-5M8 6v7.5M8 6C5 6 4.5 2.5 6.3 2.5 7.5 2.5 8 4.5 8 6Zm0 0c3 0 3.5-3.5 1.7-3.5C8.5 2.5 8 4.5 8 6Z',
  history: 'M2.6 8a5.4 5.4 0 1 0 1.7-3.9L2.6 5.7m0-3v3h3M8 5v3.2l2.2 1.4',
  inbox: 'M2.5 9.5 4.5 3h7l2 6.5v4h-11v-4Zm0 0h3.3l.8 1.5h2.8l.8-1.5h3.3',
  income: 'M8 2.5v7m-3-3 3 3 3-3M3 13.5h10M3 11.5v2m10-2v2',
  key: 'M10.3 9.2a3.5 3.5 0 1 0-3.4-2.7L2.5 10.9v2.6h2.6v-1.8h1.8V9.9l.7-.7M11 5.1v.1',
  link: 'M6.7 9.3 9.3 6.7M7.5 4.5l1.3-1.3a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.3 1.3a2.8 2.8 0 0 1-4-4L4.5 7.5',
  lock: 'M3.5 7.3h9v6.2h-9zM5.3 7.3V5.2a2.7 2.7 0 0 1 5.4 0v2.1',
  log: 'M3 4h.1M3 8h.1M3 12h.1M6 4h7.5M6 8h7.5M6 12h7.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  minus: 'M3 8h10',
  note: 'M2.5 2.5h11v8.2H8.6L5.5 13.5v-2.8h-3zM5 5.5h6M5 7.8h4',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2v9.6L12.5 8 5 3.2Z',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  portfolios: 'M2 5h12v8H2zM5.5 5V3h5v2M2 8.5h12',
  reports: 'M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M6 8h4M6 10.8h4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.4 3.4',
  send: 'M13.7 2.3 2.3 6.8l4.8 2.1 2.1 4.8 4.5-11.4ZM7.1 8.9l6.6-6.6',
  settings:
    'M2 4.5h6M11.5 4.5H14M9.8 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM2 11.5h2.5M8 11.5h6M6.2 13.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  shield: 'M8 1.8 13 3.7v4c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5v-4l5-1.9Z',
  swap: 'M2.5 5.5c2-3 7-3.5 10-.5M13.5 10.5c-2 3-7 3.5-10 .5M12.8 1.8v3.4H9.4M3.2 14.2v-3.4h3.4',
  sync: 'M13.4 7A5.5 5.5 0 0 0 3.3 5.2L2.5 6.3m0-3.3v3.3h3.3M2.6 9a5.5 5.5 0 0 0 10.1 1.8l.8-1.1m0 3.3V9.7h-3.3',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6v-5ZM5.3 5.3v.1',
  trash: 'M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  upload: 'M8 10V2.7m-3 3 3-3 3 3M3 13.5h10',
  wallet: 'M2.5 4.5v8h11v-7h-10a1 1 0 0 1 0-2.5h8.5v2.5M10.8 9v.1',
} as const

export type IconName = keyof typeof PATHS

/** What points along the line of reading points the other way where that runs from right to left. */
const POINTS_ALONG: ReadonlySet<IconName> = new Set(['back', 'chevron-right', 'external', 'log', 'send'])

/** @example <Icon name="sync" /> */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={classNames('shrink-0', POINTS_ALONG.has(name) && 'rtl:-scale-x-100', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
