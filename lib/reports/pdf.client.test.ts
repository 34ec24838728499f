import { expect, test, vi } from 'vitest'
import { say } from '@/lib/core/sentence'
import { makePdf, type PdfWorker } from './pdf.client'
import type { PdfReply } from './pdf-protocol'
import type { PrintedDocument } from './printed-document'

const printed = { fileName: 'a.pdf' } as PrintedDocument

/** A Worker that answers once, or breaks. */
function worker(answer: PdfReply | Error) {
  const listeners: {
    message?: (event: { data: PdfReply }) => void
    error?: (event: { message: string }) => void
  } = {}
  const terminate = vi.fn<() => void>()
  const spawned: PdfWorker = {
    addEventListener: (type: 'message' | 'error', listener: never) => {
      listeners[type] = listener
    },
    postMessage: () =>
      queueMicrotask(() =>
        answer instanceof Error
          ? listeners.error?.({ message: answer.message })
          : listeners.message?.({ data: answer }),
      ),
    terminate,
  }
  return { spawn: () => spawned, terminate }
}

test('a Worker is asked once, and thrown away with its file in hand', async () => {
  const { spawn, terminate } = worker({ ok: true, bytes: new Uint8Array([37, 80, 68, 70]) })
  const blob = await makePdf(printed, spawn)
  expect(await blob.text()).toBe('%PDF')
  expect(blob.type).toBe('application/pdf')
  expect(terminate).toHaveBeenCalledOnce()
})

test('its errors come over with their sentence', async () => {
  const { spawn, terminate } = worker({
    ok: false,
    error: { code: 'not-supported', sentence: say('Not this.') },
  })
  await expect(makePdf(printed, spawn)).rejects.toMatchObject({ code: 'not-supported', message: 'Not this.' })
  expect(terminate).toHaveBeenCalledOnce()
})

test('one that breaks is thrown away, and the way that is left is said', async () => {
  const { spawn, terminate } = worker(new Error('out of memory'))
  await expect(makePdf(printed, spawn)).rejects.toMatchObject({ code: 'internal' })
  expect(terminate).toHaveBeenCalledOnce()
})
