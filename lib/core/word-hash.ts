/** What is stored of a word that is good once: its hash. The word itself is told to the one who may bring it back, and to nobody else. */
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from './bytes'

/** @returns 64 hex digits of SHA-256. @example row.wordHash === wordHashOf(confirm.word) */
export const wordHashOf = (word: string): string => hex(sha256(utf8(word)))
