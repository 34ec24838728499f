/** A page whose questions to the engine stay without an answer, or are refused. The vault answers, so that the page opens. */
import type { Page } from 'puppeteer-core'
import type { World } from './open-world'

export const REFUSAL = 'The clock of this computer is wrong.'

export async function openHeld(
  world: World,
  how: 'hold' | 'refuse',
  size: { width: number; height: number },
): Promise<Page> {
  const page = await world.extension.browser.newPage()
  await page.setViewport(size)
  await page.evaluateOnNewDocument(answerNothing, how, REFUSAL)
  await page.goto(`${world.extension.origin}/options.html`)
  return page
}

/** Runs in the page, before its scripts. */
function answerNothing(how: 'hold' | 'refuse', template: string): void {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  const refused = { ok: false, error: { code: 'internal', sentence: { template } } }
  const sendMessage = (message: { name?: string }): Promise<unknown> => {
    if (message.name === undefined || /^(?:vault|settings)\./.test(message.name)) return send(message)
    return how === 'refuse' ? Promise.resolve(refused) : new Promise(() => undefined)
  }
  Object.defineProperty(chrome.runtime, 'sendMessage', { value: sendMessage })
}
