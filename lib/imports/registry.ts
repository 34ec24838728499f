/** Every importer of a known file. */
import type { Importer } from './define-importer'
import { krakenLedgers } from './importers/kraken-ledgers'

export const IMPORTERS: readonly Importer[] = [krakenLedgers]
