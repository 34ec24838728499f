/** The acts of which every guide is put together. */
import type { KeyStep } from './define-key-guide'

/** A button. @example press('Create API') */
export const press = (option: string): KeyStep => ({ kind: 'press', option })

/** One of several answers. @example choose('System generated') */
export const choose = (option: string): KeyStep => ({ kind: 'choose', option })

export const NAME: KeyStep = { kind: 'name' }
export const PERMISSIONS: KeyStep = { kind: 'permissions' }
export const PASSPHRASE: KeyStep = { kind: 'passphrase' }
/** No list of IP addresses: a browser's changes. */
export const ANY_IP: KeyStep = { kind: 'any-ip' }
/** Second factor, codes by email or telephone. */
export const CONFIRM: KeyStep = { kind: 'confirm' }
/** A link in an email makes the key valid. */
export const EMAIL: KeyStep = { kind: 'email' }
