/** Where a message of a page came from, by the browser's word: its origin, and where its note is to be shown. Pure. */
import type { Sender } from '@/lib/messages/sender'

export interface Place {
  /** `https://app.example` */
  origin: string
  tab: number
  frame: number
  /** Chromium: a document that is gone gets nothing that was meant for it. */
  document?: string
}

/** @returns `undefined` for what is no frame of a page with an origin */
export function placeOf({ origin, url, tab, frameId, documentId }: Sender): Place | undefined {
  const told = origin ?? (url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined)
  if (told === undefined || !/^https?:\/\/[^/]{1,253}$/.test(told)) return undefined
  if (tab?.id === undefined || tab.id < 0 || frameId === undefined) return undefined
  return {
    origin: told,
    tab: tab.id,
    frame: frameId,
    ...(documentId === undefined ? {} : { document: documentId }),
  }
}
