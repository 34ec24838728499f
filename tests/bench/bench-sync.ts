/**
 * Reading through the real protocols: 20 exchange accounts, then 500 tokens on one chain. The baseline is as many plain
 * requests as the extension made, six at a time, from an empty page to the same server.
 */
import type { Page } from 'puppeteer-core'
import { call } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, spread } from './figures'
import type { BenchWorld } from './world'

export async function benchSync(
  chromium: Chromium,
  world: BenchWorld,
  accounts: readonly string[],
  rounds: number,
): Promise<Line[]> {
  const page = await chromium.open('empty.html')
  const exchanges = await timeReadings(page, world, accounts, rounds)
  const { id } = await call<{ id: string }>(page, 'accounts.add', {
    source: { kind: 'evm', address: world.wallet.address, chains: ['eip155:1'] },
  })
  const tokens = await timeReadings(page, world, [id], rounds)
  await page.close()
  return [
    lineOf(`sync of ${accounts.length} exchange accounts`, exchanges, "; paced by the venues' own limits"),
    lineOf(`sync of ${world.wallet.tokens} tokens on one chain`, tokens),
  ]
}

interface Readings {
  sync: number[]
  plain: number[]
  requests: number
}

async function timeReadings(
  page: Page,
  world: BenchWorld,
  accounts: readonly string[],
  rounds: number,
): Promise<Readings> {
  const readings: Readings = { sync: [], plain: [], requests: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const before = world.log().length
    const startedAt = Date.now()
    const { ok, failed } = await call<{ ok: number; failed: number }>(page, 'sync.now', { accounts })
    readings.sync.push(Date.now() - startedAt)
    if (failed > 0 || ok !== accounts.length)
      throw new Error(`${failed} of ${accounts.length} accounts could not be read`)
    readings.requests = world
      .log()
      .slice(before)
      .filter(({ isBrowser }) => !isBrowser).length
    readings.plain.push(await timePlainRequests(page, readings.requests))
  }
  return readings
}

function timePlainRequests(page: Page, count: number): Promise<number> {
  return page.evaluate(async (count) => {
    const startedAt = performance.now()
    let left = count
    // No named function in here: the loader of this file would wrap it with a helper that the page lacks.
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (; left > 0; ) {
          left -= 1
          await (await fetch('https://api.kraken.com/0/public/Time', { cache: 'no-store' })).text()
        }
      }),
    )
    return performance.now() - startedAt
  }, count)
}

const lineOf = (name: string, { sync, plain, requests }: Readings, remark = ''): Line => ({
  name,
  value: median(sync),
  unit: 'ms',
  baseline: { name: `${requests} plain requests`, value: median(plain) },
  note: spread(sync) + remark,
})
