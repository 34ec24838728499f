/** What a page and the Worker that writes PDFs say to each other: one document there, one file back. */
import type { ErrorShape } from '@/lib/core/errors'

export type PdfReply = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; error: ErrorShape }
