/**
 * How the observer (the page's world) and the relay (ours) find each other: a target of events that nobody else has, the port, is handed
 * over in an event that both dispatch and hear while no script of the page has run. A page that listens later hears nothing; one
 * that dispatches such events itself is not answered once the two have met. Nothing is ever sent towards the page.
 *
 * A `MessagePort` would be the usual thing, and costs a page a third more of all our work in it: two more interfaces and a pipe.
 */

/** Carries the port. Prevented by the relay, which says so that it was taken. */
export const PORT_EVENT = 'hf-port'
/** On the port: what is told, as JSON in the event's detail, for text is the same in both worlds. */
export const TOLD_EVENT = 'told'
/** The relay has come after the observer. */
export const RELAY_EVENT = 'hf-relay'
/** Where a page was loaded already, the two are put there one after the other (ms). */
export const LATE_MS = 3000

/** What goes through the port. */
export type Told =
  | readonly ['asked', number: number, method: string, params: string | null, chainId: string | undefined]
  | readonly ['answered', number: number, outcome: string, hash: string | undefined]
