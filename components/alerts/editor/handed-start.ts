/**
 * What another page of Holdfast begins an alert with, by a random id: an address names no asset that is held, because the browser keeps
 * addresses. In the memory of this page only; after a reload the form is chosen by hand.
 */
import { navigate } from '@/components/shell/routes'
import type { AlertParams } from '@/lib/alerts/define-alert-rule'
import { randomId } from '@/lib/core/ids'
import { watchVaultSession } from '@/lib/vault/session.browser'

export interface HandedStart {
  kind: string
  params: AlertParams
}

const handed = new Map<string, HandedStart>()
let isWatching = false

/** Opens the form. @example openNewAlert({ kind: 'price-crosses', params: { asset: 'coin:ethereum' } }) */
export function openNewAlert(start: HandedStart): void {
  if (!isWatching) watchVaultSession(() => handed.clear())
  isWatching = true
  const id = randomId<string>(crypto.getRandomValues(new Uint8Array(16)))
  handed.set(id, start)
  navigate(`alerts/new/handed/${id}`)
}

export const handedStart = (id: string): HandedStart | undefined => handed.get(id)
