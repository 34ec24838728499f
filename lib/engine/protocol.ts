/**
 * What the background and the engine say to each other. The engine is an offscreen document in Chromium (the
 * channel is `runtime.sendMessage`) and a lazily loaded module of the event page in Firefox (a direct call).
 */
import * as v from 'valibot'
import type { ErrorShape } from '@/lib/core/errors'

export const engineRequestSchema = v.variant('kind', [
  /** Runs a job or a checked `engineUi` message. What the engine cannot ask the browser itself comes with it. */
  v.strictObject({
    to: v.literal('engine'),
    kind: v.literal('run'),
    /** Who asks: a page may run messages only, never the worker's own jobs. */
    by: v.picklist(['page', 'worker']),
    name: v.string(),
    input: v.unknown(),
    /** The vault has no second slot. */
    pinOnly: v.boolean(),
    /** Match patterns of the hosts that the browser lets us reach. */
    origins: v.array(v.string()),
    /** What the person reads, and how their numbers look. */
    language: v.string(),
    locale: v.string(),
  }),
  /** Hands over the data key (base64). */
  v.strictObject({ to: v.literal('engine'), kind: v.literal('key'), dataKey: v.string() }),
  /** Vault lock: forget the key, close the database, acknowledge. */
  v.strictObject({ to: v.literal('engine'), kind: v.literal('drop') }),
])
export type EngineRequest = v.InferOutput<typeof engineRequestSchema>

export type EngineAnswer =
  | { ok: true; output: unknown; digest?: Digest }
  | { ok: false; error: ErrorShape; digest?: Digest }
  /** The engine has no data key (it has just been started): hand it over and ask again. */
  | { ok: false; needsKey: true }

/** What the thin worker keeps (in `storage.session`) about the engine's last work; nothing more is told to it. */
export interface Digest {
  /** When the next account is due (ms); the worker sets its alarm by it. */
  nextDueAt: number
  badge: { text: string; direction: 'up' | 'down' | 'none' | 'alert' }
  locks: { screenLockMinutes: number; vaultLockOnOsLock: boolean }
  demo: boolean
  alerts: {
    /** Firings that nobody has seen in the inbox: the badge counts them. */
    unseen: number
    /** What the browser is to show now; each goes on being told here until the worker has said that it was shown. */
    tell: readonly Telling[]
    /** Some rule is on, and the user wants to hear after a start of the browser that none is looked at until he unlocks. */
    tellsLocked?: boolean
  }
  /** The past is being read: the engine is not closed although no job is under way. */
  busy: boolean
}

/** One notification, in words. It lives in memory only, and goes with a lock. */
export interface Telling {
  /** The browser's id for it: the same firing is one notification, however often it is asked for. */
  id: string
  title: string
  body: string
  /** In place of both while the screen is locked; the two are the same in private mode. */
  cover: { title: string; body: string }
  /** Hash route of its page. */
  route: string
  /** Of one rule: it can be snoozed from the notification. */
  rule?: string
}
