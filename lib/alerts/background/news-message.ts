/**
 * From the engine to the worker: something is to be told that no job has asked for. It carries nothing; the worker asks for the
 * digest. Apart from the other messages of alerts, which the worker does not load.
 */
import * as v from 'valibot'
import { ui } from '@/lib/messages/define'

export const ALERT_NEWS = 'alerts.news'

export const alertNewsMessages = {
  [ALERT_NEWS]: ui(ALERT_NEWS, v.strictObject({})).returns<null>(),
} as const
