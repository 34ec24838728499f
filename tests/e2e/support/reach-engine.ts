/**
 * The parts of the extension that have no page: the engine's offscreen document and the background worker. They are asked
 * of the browser itself: the driver's own list of targets loses sight of a document whose earlier life was ended from outside.
 */
import type { CDPSession, Protocol } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { eventually } from './as-a-person'

type TargetInfo = Protocol.Target.TargetInfo

/** One for each browser: with several, the end of one confuses the driver about the others. */
const browserSessions = new WeakMap<Chromium, Promise<CDPSession>>()

function browserSession(extension: Chromium): Promise<CDPSession> {
  const known = browserSessions.get(extension) ?? extension.browser.target().createCDPSession()
  browserSessions.set(extension, known)
  return known
}

async function find(extension: Chromium, type: string, file: string): Promise<TargetInfo | undefined> {
  const session = await browserSession(extension)
  const { targetInfos } = await session.send('Target.getTargets')
  return targetInfos.find((info) => info.type === type && info.url.endsWith(file))
}

export const findEngine = (extension: Chromium) => find(extension, 'background_page', '/engine.html')
const findWorker = (extension: Chromium) => find(extension, 'service_worker', '/background.js')

/** A debugger's session in the engine, which must be running. */
export const attachToEngine = (extension: Chromium): Promise<CDPSession> =>
  attach('the engine', extension, findEngine)

/** A debugger's session in the background worker, which must be running; it keeps it from ending by itself. */
export const attachToWorker = (extension: Chromium): Promise<CDPSession> =>
  attach('the worker', extension, findWorker)

const attach = (what: string, extension: Chromium, find: typeof findEngine): Promise<CDPSession> =>
  eventually(what, async () => {
    const target = await find(extension)
    if (!target) throw new Error(`${what} is not running`)
    const browser = await browserSession(extension)
    const { sessionId } = await browser.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: true,
    })
    const session = browser.connection()?.session(sessionId)
    if (!session) throw new Error('the driver has no such session')
    return session
  })

/** By the session that has attached it: the driver's own `detach` asks another one, which does not know it. */
export async function detach(extension: Chromium, session: CDPSession): Promise<void> {
  const browser = await browserSession(extension)
  await browser.send('Target.detachFromTarget', { sessionId: session.id() })
}

export async function evaluateIn<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails)
    throw new Error(`in the engine: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  return result.value as T
}

/** Ends the engine's document at once, whatever it does; resolves when it is gone. */
export async function killEngine(extension: Chromium): Promise<void> {
  const target = await findEngine(extension)
  await close(extension, target)
  await eventually('the end of the engine', async () => {
    if ((await findEngine(extension))?.targetId === target?.targetId && target)
      throw new Error('the engine is still there')
  })
}

/** Ends the background worker at once; the next event starts another. */
export async function killWorker(extension: Chromium): Promise<void> {
  await close(extension, await findWorker(extension))
}

async function close(extension: Chromium, target: TargetInfo | undefined): Promise<void> {
  if (!target) return
  const session = await browserSession(extension)
  await session.send('Target.closeTarget', { targetId: target.targetId })
}
