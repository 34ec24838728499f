/**
 * Makes a PDF in a Worker that lives for one file: its library is loaded by nobody who does not ask for a PDF, a long one
 * freezes no page, and its memory is given back at once.
 */
import { AppError, fromErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PdfReply } from './pdf-protocol'
import type { PrintedDocument } from './printed-document'

/** The part of `Worker` that is used. */
export interface PdfWorker {
  postMessage(printed: PrintedDocument): void
  addEventListener(type: 'message', listener: (event: { data: PdfReply }) => void): void
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void
  terminate(): void
}

/**
 * @throws AppError `not-supported` for signs that no standard font has, `internal` when the Worker breaks
 * @example saveFile(printed.fileName, await makePdf(printed))
 */
export async function makePdf(printed: PrintedDocument, spawn = spawnPdfWorker): Promise<Blob> {
  const worker = spawn()
  try {
    const reply = await new Promise<PdfReply>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(broken(message)))
      worker.postMessage(printed)
    })
    if (!reply.ok) throw fromErrorShape(reply.error)
    return new Blob([reply.bytes], { type: 'application/pdf' })
  } finally {
    worker.terminate()
  }
}

const broken = (message: string) =>
  new AppError(
    'internal',
    say('The PDF could not be made: memory may be short. Save the report as CSV instead.'),
    {
      cause: new Error(message),
    },
  )

/** Vite bundles the Worker's file from this expression. */
const spawnPdfWorker = (): PdfWorker =>
  new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
