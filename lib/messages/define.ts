/**
 * Contract-first messages. A feature's `messages.ts` holds one constant per message; its `.handlers.ts` holds an
 * object of `Handlers<typeof xMessages>`, so that a message without a handler does not compile.
 *
 * `ui` messages come from our own pages only. `page` messages may come from a content script and touch no secret.
 */
import type * as v from 'valibot'

export type Schema<In> = v.GenericSchema<unknown, In>

export interface Message<Name extends string = string, In = unknown, Out = unknown> {
  readonly name: Name
  readonly from: 'ui' | 'page'
  /** `open`: refused while the vault or the screen is locked. `nothing`: the handler looks at the vault itself. */
  readonly needs: 'open' | 'nothing'
  readonly schema: Schema<In>
  /** Type only. */
  readonly out?: Out
}

export type InputOf<M> = M extends Message<string, infer In> ? In : never
export type OutputOf<M> = M extends Message<string, unknown, infer Out> ? Out : never

function define(from: 'ui' | 'page', needs: 'open' | 'nothing') {
  return <const Name extends string, In>(name: Name, schema: Schema<In>) => ({
    /** @example ui('vault.lock', v.strictObject({})).returns<VaultState>() */
    returns: <Out>(): Message<Name, In, Out> => ({ name, from, needs, schema }),
  })
}

/** From our own pages, handled in the background worker. */
export const ui = define('ui', 'nothing')
/** From our own pages, handled in the engine; refused while the vault or the screen is locked. */
export const engineUi = define('ui', 'open')
/** From our own pages, handled in the engine without the data key: for the recovery of a vault that cannot open. */
export const engineUiWithoutKey = define('ui', 'nothing')
/** From content scripts too; handled in the background worker. */
export const page = define('page', 'nothing')

export type Messages = Readonly<Record<string, Message>>

/** One handler per message of a feature. The sender is checked before the handler runs. */
export type Handlers<M extends Messages, Facts = unknown> = {
  readonly [K in keyof M]: (input: InputOf<M[K]>, facts: Facts) => Promise<OutputOf<M[K]>>
}

export interface Envelope {
  to: 'background'
  name: string
  input: unknown
}

export type Answer<Out = unknown> =
  | { ok: true; output: Out }
  | { ok: false; error: import('@/lib/core/errors').ErrorShape }
