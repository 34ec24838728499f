/** The Worker of `pdf.client.ts`: writes one PDF, and is thrown away. */
import { toErrorShape } from '@/lib/core/errors'
import { writePdf } from './pdf/write-pdf'
import type { PdfReply } from './pdf-protocol'
import type { PrintedDocument } from './printed-document'

const reply = (message: PdfReply) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<PrintedDocument>) => {
  writePdf(data).then(
    (bytes) => reply({ ok: true, bytes: new Uint8Array(bytes) }),
    (error: unknown) => reply({ ok: false, error: toErrorShape(error) }),
  )
})
