/** Whether the browser shows our notifications, as far as it tells: the system below it may still hold them back. */
import { browser } from 'wxt/browser'

/** `untold`: Firefox has no such question; it shows them unless the system does not. */
export type NotificationPermission = 'granted' | 'denied' | 'untold'

export async function notificationPermission(): Promise<NotificationPermission> {
  const ask: unknown = browser.notifications?.getPermissionLevel
  if (typeof ask !== 'function') return 'untold'
  return (await browser.notifications.getPermissionLevel()) === 'denied' ? 'denied' : 'granted'
}
