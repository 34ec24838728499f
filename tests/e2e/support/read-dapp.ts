/** What a page of `dapp-pages.ts` has done, and what of it the extension heard. */
import type { Page } from 'puppeteer-core'
import { WATCHED_METHODS } from '@/lib/annotate/page-request'
import { shorten } from '@/tests/harness/stub-page-wallet/page-provider'
import type { Heard } from './open-dapps'

export interface Done {
  /** As the stub wallet got it. */
  log: { method: string; params: string }[]
  [more: string]: unknown
}

/** Waits for the page's `done`, and closes it. @throws Error with the page's own error */
export async function doneOf(page: Page): Promise<Done> {
  const read = () =>
    page.evaluate(() => {
      const { done, failed } = globalThis as { done?: unknown; failed?: string }
      return JSON.stringify({ done, failed })
    })
  for (let waits = 0; waits < 300; waits++) {
    const { done, failed } = JSON.parse(await read()) as { done?: Done; failed?: string }
    if (failed !== undefined) throw new Error(`in the page: ${failed}`)
    if (done) {
      await page.close()
      return done
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the page ${page.url()} is not through`)
}

const watched: ReadonlySet<string> = new Set(WATCHED_METHODS)
export const watchedIn = ({ log }: Done) => log.filter(({ method }) => watched.has(method))

export const askedIn = (heard: readonly Heard[]) => heard.filter(({ name }) => name === 'annotate.asked')

/** Requests as the wallet's log has them, for comparison. */
export const requestsIn = (heard: readonly Heard[]) =>
  askedIn(heard).map(({ input: { method, params } }) => ({
    method,
    params: typeof params === 'string' ? shorten(params) : params,
  }))

/** Method and outcome of each request that was answered, and `#` where a hash came: `eth_sendTransaction sent #`. */
export function outcomesIn(heard: readonly Heard[]): string[] {
  const methods = new Map(askedIn(heard).map(({ input }) => [input.request, input.method]))
  return heard
    .filter(({ name }) => name === 'annotate.answered')
    .map(({ input: { request, outcome, hash } }) =>
      [methods.get(request), outcome, ...(hash === undefined ? [] : ['#'])].join(' '),
    )
}
