/** The observer's side of the handshake: offers the port until the relay takes it. */
import { LATE_MS, PORT_EVENT, RELAY_EVENT, TOLD_EVENT, type Told } from './handshake'
import {
  bare,
  CustomEvent,
  dispatch,
  EventTarget,
  FocusEvent,
  later,
  listen,
  stringify,
  unlisten,
} from './pristine'

/** @returns tells the relay, if there is one */
export function offerPort(page: Window): (told: Told) => void {
  const port = new EventTarget()
  /** Prevented: it was taken. */
  const isTaken = () =>
    !dispatch(page, new FocusEvent(PORT_EVENT, bare({ relatedTarget: port, cancelable: true })))
  if (!isTaken()) offerAgain(page, isTaken)
  return (told) => void dispatch(port, new CustomEvent(TOLD_EVENT, bare({ detail: jsonOf(told) })))
}

/** Until the document's first step, after which a page's own scripts may listen. */
function offerAgain(page: Window, isTaken: () => boolean): void {
  const offer = () => {
    if (isTaken()) end()
  }
  const end = () => {
    unlisten(page, RELAY_EVENT, offer)
    unlisten(page.document, 'readystatechange', end)
  }
  listen(page, RELAY_EVENT, offer)
  if (page.document.readyState === 'loading') listen(page.document, 'readystatechange', end)
  else later(end, LATE_MS)
}

/** Part by part: a page's `toJSON` has no say in a text or a number. */
function jsonOf(told: Told): string {
  let parts = ''
  for (let at = 0; at < told.length; at++) parts += (at > 0 ? ',' : '') + (stringify(told[at]) ?? 'null')
  return `[${parts}]`
}
