/** One desktop notification, with buttons where the browser has them. Its icon is packaged: nothing is fetched for it. */
import { type Browser, browser } from 'wxt/browser'
import type { Telling } from '@/lib/engine/protocol'

export const SNOOZE_MINUTES = 60

/** What a button does; in the order in which they stand. Behind a cover nothing can be decided but to look. */
export const buttonsOf = ({ rule }: Pick<Telling, 'rule'>, covered: boolean): ('snooze' | 'open')[] =>
  rule === undefined || covered ? ['open'] : ['snooze', 'open']

const words = (name: string) => browser.i18n.getMessage(name as never)

function optionsOf(telling: Telling, covered: boolean): Browser.notifications.NotificationCreateOptions {
  const { title, body } = covered ? telling.cover : telling
  const titles = { snooze: words('snoozeHour'), open: words('openAlert') }
  return {
    ...plain(title, body),
    // Firefox has none and refuses the whole notification for them.
    ...(import.meta.env.FIREFOX
      ? {}
      : { buttons: buttonsOf(telling, covered).map((name) => ({ title: titles[name] })) }),
  }
}

const plain = (title: string, message: string) => ({
  type: 'basic' as const,
  iconUrl: browser.runtime.getURL('/icon/128.png'),
  title,
  message,
})

/** The same id is the same notification: asked for again it takes the place of the first. */
export async function showTelling(telling: Telling, covered: boolean): Promise<void> {
  await browser.notifications.create(telling.id, optionsOf(telling, covered))
}

/** In the place of the one that stands; where the browser can, without telling again. */
export async function coverTelling(telling: Telling): Promise<void> {
  if (import.meta.env.FIREFOX) await showTelling(telling, true)
  else await browser.notifications.update(telling.id, optionsOf(telling, true))
}

export async function showPlain(id: string, body: string): Promise<void> {
  await browser.notifications.create(id, plain(words('extName'), body))
}

/** After a lock that failed: whoever pressed its keys may not look again. The words of the command say what is still to be done. */
export const showNotLocked = (): Promise<void> => showPlain('not-locked', `⚠ ${words('commandLock')}`)

/** Ids of ours that stand. */
export const readStanding = async (): Promise<Set<string>> =>
  new Set(Object.keys(await browser.notifications.getAll()))

export const clearNotification = async (id: string): Promise<void> => {
  await browser.notifications.clear(id)
}
