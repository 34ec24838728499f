/**
 * The observer: runs in the page's own world, from the start where it can. It sees what wallets are asked for and tells the relay;
 * it never changes, delays or blocks a request, and it is no security boundary: a page can go around it.
 */
import { findProviders } from './find-providers'
import { offerPort } from './offer-port'
import { createPatcher } from './patch-provider'
import { createWatcher } from './watch-calls'

export function observe(page: Window): void {
  findProviders(page, createPatcher(createWatcher(offerPort(page))))
}
