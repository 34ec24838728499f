/** Hands a catalogue from a script of its own to the script of the first frame. */
import type { Catalogue } from './translate'

const PLACE = Symbol.for('holdfast.catalogue')
type Place = { [PLACE]?: Catalogue | undefined }

export function offerCatalogue(catalogue: Catalogue): void {
  const place = globalThis as Place
  place[PLACE] = catalogue
}

/** @returns the catalogue that was offered; an empty one (English) when there is none */
export const takeCatalogue = (): Catalogue => (globalThis as Place)[PLACE] ?? {}
