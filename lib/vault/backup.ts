/**
 * The encrypted backup file, a JSON envelope of its own passphrase: Argon2id, AES-256-GCM, SHA-256 checksum. The
 * checksum tells a damaged file from a wrong passphrase; the associated text holds the envelope's head, so changed
 * parameters do not open. Rows are JSON values; this file knows no table.
 */
import * as v from 'valibot'
import { base64, fromBase64, fromUtf8, hex, utf8 } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import { AppError } from '@/lib/core/errors'
import { parseOutsideJson } from '@/lib/core/json-depth'
import { say } from '@/lib/core/sentence'
import { canonicalJson } from './canonical-json'
import { argon2idSchema, type DeriveKey, isBelowFloor, PASSPHRASE_KDF } from './kdf'
import { aesOpen, aesSeal, type Bytes, IV_BYTES, SALT_BYTES, sha256 } from './primitives'
import { stretch } from './slots'

export const BACKUP_FORMAT = 'holdfast-backup'
/** 1: the rows as JSON. 2: that text packed (DEFLATE) before it is sealed. */
export const BACKUP_VERSION = 2
/** Unpacked rows, at most: the longest text that a browser holds is about this. */
const MOST_UNPACKED_BYTES = 500 * 1024 * 1024

const headSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Version of the database whose rows are inside. */
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Milliseconds since epoch. */
  madeAt: v.number(),
  kdf: argon2idSchema,
  salt: v.string(),
})
type Head = v.InferOutput<typeof headSchema>
/** Loose: a newer version may hold more, and its checksum covers that too. */
const envelopeSchema = v.looseObject({
  ...headSchema.entries,
  iv: v.string(),
  ciphertext: v.string(),
  checksum: v.string(),
})
type Envelope = v.InferOutput<typeof envelopeSchema>

export type BackupTables = Record<string, readonly unknown[]>

export interface SealBackupInput {
  /** Opened rows by table. */
  tables: BackupTables
  passphrase: string
  schemaVersion: number
  madeAt: number
  deriveKey: DeriveKey
  random: (length: number) => Bytes
}

/** @returns the file's text */
export async function sealBackup(input: SealBackupInput): Promise<string> {
  const { tables, passphrase, schemaVersion, madeAt, deriveKey, random } = input
  const head: Head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schemaVersion,
    madeAt,
    kdf: PASSPHRASE_KDF,
    salt: base64(random(SALT_BYTES)),
  }
  const key = await stretch(deriveKey, passphrase, head.salt, head.kdf)
  const iv = random(IV_BYTES)
  const sealed = await aesSeal({ key, iv, aad: aadOf(head) }, await deflate(utf8(textOf(tables))))
  const body = { ...head, iv: base64(iv), ciphertext: base64(sealed) }
  return JSON.stringify({ ...body, checksum: await checksumOf(body) })
}

/** @throws AppError `too-large` beyond what one text can hold */
function textOf(tables: BackupTables): string {
  try {
    return JSON.stringify(tables)
  } catch (cause) {
    throw backupTooLarge(cause)
  }
}

export const backupTooLarge = (cause?: unknown) =>
  new AppError(
    'too-large',
    say(
      'The history is too long for one backup file. Remove accounts that you no longer need, and try again.',
    ),
    { cause },
  )

const aadOf = ({ format, version, schemaVersion, madeAt, kdf, salt }: Head) =>
  utf8(canonicalJson({ format, version, schemaVersion, madeAt, kdf, salt }))

const checksumOf = async (body: object) => hex(await sha256(utf8(canonicalJson(body))))

export interface OpenBackupInput<T> {
  file: string
  passphrase: string
  deriveKey: DeriveKey
  /** Checks every row and returns them in today's form; throws when one cannot be right. */
  check: (tables: BackupTables, schemaVersion: number) => T
}

export interface OpenedBackup<T> {
  madeAt: number
  version: number
  schemaVersion: number
  tables: T
}

export const damagedFile = (cause?: unknown) =>
  new AppError(
    'vault-damaged',
    say('This backup file is damaged. Nothing was changed; use another copy of it.'),
    { cause },
  )

/**
 * Integrity first, then the passphrase, then every row. Changes nothing anywhere.
 * @throws AppError `invalid-input` (no backup file), `not-supported` (newer), `vault-damaged` (damaged), `wrong-secret`
 */
export async function openBackup<T>(input: OpenBackupInput<T>): Promise<OpenedBackup<T>> {
  const { file, passphrase, deriveKey, check } = input
  const envelope = await readEnvelope(file)
  const { salt, kdf, schemaVersion, madeAt, version } = envelope
  const [iv, sealed] = [bytesOf(envelope.iv), bytesOf(envelope.ciphertext)]
  if (bytesOf(salt).length < 16 || iv.length !== IV_BYTES) throw damagedFile()
  const key = await stretch(deriveKey, passphrase, salt, kdf)
  const plain = await aesOpen({ key, iv, aad: aadOf(envelope) }, sealed)
  if (!plain)
    throw new AppError(
      'wrong-secret',
      say('This passphrase does not open the backup. The file itself is whole.'),
    )
  const text = version === 1 ? plain : await unpack(plain)
  return { madeAt, version, schemaVersion, tables: checkTables(text, schemaVersion, check) }
}

async function unpack(packed: Bytes): Promise<Bytes> {
  try {
    return await inflate(packed, MOST_UNPACKED_BYTES)
  } catch (cause) {
    throw cause instanceof RangeError ? backupTooLarge(cause) : damagedFile(cause)
  }
}

function bytesOf(text: string): Bytes {
  try {
    return fromBase64(text)
  } catch (cause) {
    throw damagedFile(cause)
  }
}

async function readEnvelope(file: string): Promise<Envelope> {
  const json = parseJson(file)
  if (!json.ok) throw file.includes(BACKUP_FORMAT) ? damagedFile(json.cause) : notABackup()
  const format = v.safeParse(v.object({ format: v.literal(BACKUP_FORMAT) }), json.value)
  if (!format.success) throw notABackup()
  const parsed = v.safeParse(envelopeSchema, json.value)
  if (!parsed.success) throw damagedFile()
  const { checksum, ...body } = parsed.output
  if ((await checksumOf(body)) !== checksum) throw damagedFile()
  if (body.version > BACKUP_VERSION) {
    throw new AppError(
      'not-supported',
      say('A newer Holdfast made this backup. Update the extension to restore it.'),
    )
  }
  if (isBelowFloor(body.kdf)) {
    throw new AppError(
      'refused',
      say('This backup was changed: its protection is weaker than Holdfast makes it.'),
    )
  }
  return parsed.output
}

const notABackup = () =>
  new AppError('invalid-input', say('This is not a Holdfast backup. Choose the file that Holdfast saved.'))

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; cause: unknown } {
  try {
    return { ok: true, value: parseOutsideJson(text) }
  } catch (cause) {
    return { ok: false, cause }
  }
}

const tablesSchema = v.record(v.string(), v.array(v.unknown()))

function checkTables<T>(plain: Uint8Array, schemaVersion: number, check: OpenBackupInput<T>['check']): T {
  try {
    return check(v.parse(tablesSchema, JSON.parse(fromUtf8(plain))), schemaVersion)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw damagedFile(cause)
  }
}
