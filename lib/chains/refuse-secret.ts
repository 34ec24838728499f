/**
 * Looks at what a user typed where an address is expected, and refuses loudly what must never be typed anywhere:
 * private keys and seed phrases. The text itself never enters the error.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { base58, createBase58check } from '@scure/base'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

const base58check = createBase58check(sha256)

/** SLIP-132 and BIP-32 versions of extended private keys: xprv, yprv, zprv, Yprv, Zprv, tprv, uprv, vprv, Uprv, Vprv. */
const PRIVATE_VERSIONS = new Set([
  0x0488ade4, 0x049d7878, 0x04b2430c, 0x0295b005, 0x02aa7a99, 0x04358394, 0x044a4e28, 0x045f18bc, 0x024285b5,
  0x02575048,
])

/**
 * @throws AppError `invalid-input` when the text is, or contains, a private key or a seed phrase
 * @example refuseSecret('xprv9s21ZrQH...') // throws: "This is a private key. ..."
 */
export function refuseSecret(text: string): void {
  const trimmed = text.trim()
  if (isSeedPhrase(trimmed)) {
    throw new AppError(
      'invalid-input',
      say(
        'This is a seed phrase. Never type it anywhere but in your wallet: Holdfast needs an address only. Nothing was stored.',
      ),
    )
  }
  const words = trimmed.split(/[\s,;()[\]/"']+/)
  if (isKeyArray(trimmed) || words.some(isPrivateKey)) {
    throw new AppError(
      'invalid-input',
      say(
        'This is a private key. Never type it anywhere but in your wallet: Holdfast needs an address only. Nothing was stored.',
      ),
    )
  }
}

/** 12 to 24 words of 3 to 8 letters, as all BIP-39 word lists in the Latin script have them. */
function isSeedPhrase(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 12 && words.length <= 25 && words.every((word) => /^\p{L}{2,12}$/u.test(word))
}

function isPrivateKey(word: string): boolean {
  return /^(?:0x)?[0-9a-fA-F]{64}$/.test(word) || isBase58Secret(word)
}

function isBase58Secret(word: string): boolean {
  // A mistyped extended private key fails its checksum but is as secret as the right one.
  if (/^[xyzYZtuvUV]prv[1-9A-HJ-NP-Za-km-z]{60,}$/.test(word)) return true
  if (!/^[1-9A-HJ-NP-Za-km-z]{50,120}$/.test(word)) return false
  return isWifOrExtended(word) || isSolanaKeyPair(word)
}

function isWifOrExtended(word: string): boolean {
  let bytes: Uint8Array
  try {
    bytes = base58check.decode(word)
  } catch {
    return false
  }
  if ((bytes.length === 33 || bytes.length === 34) && (bytes[0] === 0x80 || bytes[0] === 0xef)) return true
  return (
    bytes.length === 78 && PRIVATE_VERSIONS.has(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0))
  )
}

/** Wallets of Solana export seed and public key as 64 bytes in base58. */
const isSolanaKeyPair = (word: string) => base58.decode(word).length === 64

/** `solana-keygen` writes the same 64 bytes as a JSON list. */
const isKeyArray = (text: string) => /^\[\s*(?:\d{1,3}\s*,\s*){31,63}\d{1,3}\s*\]$/.test(text)
