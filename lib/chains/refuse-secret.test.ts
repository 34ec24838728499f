import { base58 } from '@scure/base'
import { expect, test } from 'vitest'
import { parseBitcoinAddress, parseBitcoinKey } from './parse-bitcoin'
import { parseEvmAddress } from './parse-evm-address'
import { parseSolanaAddress } from './parse-solana-address'
import { refuseSecret } from './refuse-secret'

/** BIP-32 test vector 1, master key. */
const XPRV =
  'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi'
const SOLANA_KEY_PAIR = base58.encode(Uint8Array.from({ length: 64 }, (_, i) => i + 1))

const SECRETS: [string, string][] = [
  ['extended private key', XPRV],
  ['extended private key with a typing error', `${XPRV.slice(0, -1)}j`],
  ['extended private key in a descriptor', `wpkh([d34db33f/84'/0'/0']${XPRV}/0/*)`],
  ['WIF', '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'],
  ['compressed WIF', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'],
  ['EVM private key', `0x${'4c'.repeat(32)}`],
  ['EVM private key without 0x', '4C'.repeat(32)],
  ['Solana key pair', SOLANA_KEY_PAIR],
  ['Solana key file', `[${Array.from({ length: 64 }, (_, i) => i).join(', ')}]`],
]
const SEED = 'legal winner thank year wave sausage worth useful legal winner thank yellow'

const parsers = [refuseSecret, parseEvmAddress, parseBitcoinAddress, parseBitcoinKey, parseSolanaAddress]

test.each(SECRETS)('%s is refused by every parser, and not repeated in the error', (_, secret) => {
  for (const parse of parsers) {
    expect(() => parse(` ${secret} `)).toThrow('This is a private key.')
    expect(() => parse(secret)).not.toThrow(secret.slice(0, 12))
  }
})

test('a seed phrase is refused by every parser', () => {
  for (const parse of parsers) expect(() => parse(SEED.toUpperCase())).toThrow('This is a seed phrase.')
})

test('addresses and public keys pass', () => {
  for (const text of [
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    'bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr',
    'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
    'xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8',
    'my own holdfast account',
  ]) {
    expect(() => refuseSecret(text)).not.toThrow()
  }
})
