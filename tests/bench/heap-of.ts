/** Memory of a page or of the engine once everything that nobody holds is gone. */
import type { CDPSession } from 'puppeteer-core'

const MiB = 1024 * 1024

/** @returns MiB */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  // Twice: what the first one lets go of may hold more.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / MiB
}
