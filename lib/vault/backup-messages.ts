/** Backup file: everything private, encrypted under its own passphrase. See `backup.ts` for the format. */
import * as v from 'valibot'
import { engineUi, engineUiWithoutKey } from '@/lib/messages/define'

const passphrase = v.pipe(v.string(), v.minLength(8), v.maxLength(1024))
const file = v.pipe(v.string(), v.maxLength(200 * 1024 * 1024))

export interface BackupSummary {
  madeAt: number
  version: number
  accounts: number
  /** Without the history's segments. */
  rows: number
  /** Of the history. */
  entries: number
}

export const backupMessages = {
  /**
   * @returns the file's text (JSON envelope). `withoutRaw`: the history is so long that the sources' own rows were left out
   * to keep the file within what a browser passes on; all entries are in it
   */
  'backup.export': engineUi('backup.export', v.strictObject({ passphrase })).returns<{
    file: string
    withoutRaw: boolean
  }>(),
  /** Decrypts and checks every row; changes nothing. Works while the vault is locked, damaged or absent. */
  'backup.inspect': engineUiWithoutKey(
    'backup.inspect',
    v.strictObject({ file, passphrase }),
  ).returns<BackupSummary>(),
  /** Inspects, then replaces all private rows in one transaction. */
  'backup.restore': engineUi('backup.restore', v.strictObject({ file, passphrase })).returns<BackupSummary>(),
} as const
