/** What every proposal tells the model first: it has prepared something, and done nothing. */
import type { Told } from '../told'
import { word } from './leaves'

export const PROPOSED: Readonly<Record<string, Told>> = {
  prepared: word('yes: the user can open it from this answer'),
  done: word('nothing was sent, stored or changed; the user decides on the page'),
}
