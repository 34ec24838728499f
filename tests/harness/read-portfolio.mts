/**
 * The portfolio of a running extension, rebuilt outside of it: the encrypted backup is exported, opened here with its
 * passphrase, and counted by the product's own pure code. What a page shows is not trusted.
 */
import type { Page } from 'puppeteer-core'
import * as v from 'valibot'
import { amount } from '@/lib/core/amount'
import { DATABASE_NAME } from '@/lib/db/schema'
import type { RateRow } from '@/lib/db/rows'
import { buildPortfolioView, type PortfolioRows } from '@/lib/portfolio/build-view'
import type { PortfolioView } from '@/lib/portfolio/view'
import { settingsSchema } from '@/lib/settings/settings'
import { openBackup } from '@/lib/vault/backup'
import { deriveKey } from '@/lib/vault/derive.client'
import { call } from './drive.mts'

const PASSPHRASE = 'harness reads the backup and forgets it'

export type Tables = Record<string, Record<string, unknown>[]>

/** All private rows, opened. */
export async function readTables(page: Page): Promise<Tables> {
  const { file } = await call<{ file: string }>(page, 'backup.export', { passphrase: PASSPHRASE })
  const { tables } = await openBackup({
    file,
    passphrase: PASSPHRASE,
    deriveKey,
    check: (opened) => opened as Tables,
  })
  return tables
}

/** Reference rates are public and therefore in no backup; they lie in clear in the database. */
async function readRates(page: Page): Promise<RateRow[]> {
  const rows = await page.evaluate(
    (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(new Error('the database could not be opened')))
        opening.addEventListener('success', () => {
          const database = opening.result
          const reading = database.transaction('rates').objectStore('rates').getAll()
          reading.addEventListener('error', () => reject(new Error('the rates could not be read')))
          reading.addEventListener('success', () => {
            database.close()
            resolve(reading.result as unknown[])
          })
        })
      }),
    DATABASE_NAME,
  )
  const rate = v.object({ currency: v.string(), rate: v.pipe(v.string(), v.transform(amount)), at: v.number(), source: v.string() })
  return v.parse(v.array(rate), rows)
}

/** @param page any page of the extension, the vault open */
export async function readPortfolio(page: Page): Promise<PortfolioView> {
  const [tables, rates] = [await readTables(page), await readRates(page)]
  const settings = v.parse(settingsSchema, tables.settings?.find(({ key }) => key === 'settings')?.value ?? {})
  // The backup's own schema was kept by the extension that wrote it.
  const rows = { ...tables, rates, settings } as unknown as PortfolioRows
  return buildPortfolioView(rows, Date.now())
}
