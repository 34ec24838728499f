import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { base64, base64url, hex, utf8 } from '@/lib/core/bytes'
import { quickDeriveKey, type TestPorts, testPorts } from '@/tests/fixtures/vault/ports'
import { browserVaultCopies, MAIN_COPY_KEY } from './copies.browser'
import { headerText, type VaultHeader } from './header'
import { PASSPHRASE_KDF } from './kdf'
import type { SecondSlot, Secret } from './messages'
import { readSecondCopy } from './second-copy.browser'
import { browserVaultSession, readOpenDataKey } from './session.browser'
import { sealSlot } from './slots'
import { createVault, type Vault } from './vault'

const PIN = '836151'
const WRONG = '902746'
const PASSPHRASE = 'lantern orbit mustard gravel'
const passphrase: SecondSlot = { slot: 'passphrase', passphrase: PASSPHRASE }
const prf = base64url(new Uint8Array(32).fill(7))
const passkey: SecondSlot = {
  slot: 'passkey',
  prf,
  credentialId: 'Y3JlZA',
  salt: base64url(new Uint8Array(32).fill(9)),
}
const byPin = (pin: string): Secret => ({ slot: 'pin', pin })

let ports: TestPorts
let vault: Vault

/** The worker ends and starts again: nothing but what is stored survives. */
function restartWorker(overrides: Partial<TestPorts> = {}): Vault {
  const { clock } = ports
  ports = testPorts(overrides)
  ports.clock.now = clock.now
  vault = createVault(ports)
  return vault
}

async function restartBrowser(): Promise<void> {
  await fakeBrowser.storage.session.clear()
  restartWorker()
}

async function storedHeader(): Promise<VaultHeader> {
  const reading = await browserVaultCopies.read()
  if (reading.status !== 'good') throw new Error(reading.status)
  return reading.header
}

const code = (wanted: string) => expect.objectContaining({ code: wanted })

beforeEach(() => {
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
  ports = testPorts()
  vault = createVault(ports)
})

describe('creating and opening', () => {
  test('a new vault is open; after a browser start it is locked and the passphrase opens it', async () => {
    expect((await vault.state()).status).toBe('none')
    await vault.create(PIN, passphrase)
    expect(await vault.state()).toMatchObject({
      status: 'open',
      slots: { pin: true, passphrase: true, passkey: false },
      pinAtRest: false,
    })
    const key = hex(await vault.dataKey())
    await restartBrowser()
    expect(await vault.state()).toMatchObject({ status: 'locked', slots: { pin: false, passphrase: true } })
    await expect(vault.dataKey()).rejects.toEqual(code('locked'))
    await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('not-found'))
    await vault.unlock(passphrase)
    expect(hex(await vault.dataKey())).toBe(key)
    expect((await vault.state()).slots.pin).toBe(true)
  })

  test('the PIN works again for the rest of the session after the passphrase was given once', async () => {
    await vault.create(PIN, passphrase)
    const key = hex(await vault.dataKey())
    await restartBrowser()
    await vault.unlock(passphrase)
    await vault.lock()
    expect((await vault.state()).status).toBe('locked')
    await vault.unlock(byPin(PIN))
    expect(hex(await vault.dataKey())).toBe(key)
  })

  test('a passkey opens, another one does not', async () => {
    await vault.create(PIN, passkey)
    expect((await vault.state()).passkey).toEqual({
      credentialId: 'Y3JlZA',
      salt: passkey.slot === 'passkey' ? passkey.salt : '',
    })
    await restartBrowser()
    const other = base64url(new Uint8Array(32).fill(8))
    await expect(vault.unlock({ slot: 'passkey', prf: other })).rejects.toEqual(code('wrong-secret'))
    await expect(vault.unlock({ slot: 'passkey', prf: '!'.repeat(43) })).rejects.toEqual(
      code('invalid-input'),
    )
    await vault.unlock({ slot: 'passkey', prf })
    expect((await vault.state()).status).toBe('open')
  })

  test('a PIN-only vault keeps the PIN slot on disk and says so', async () => {
    await vault.create(PIN, null)
    const header = await storedHeader()
    expect(header.slots.pin?.kdf).toEqual({
      name: 'argon2id',
      memoryKiB: 262_144,
      iterations: 3,
      parallelism: 1,
    })
    await restartBrowser()
    expect(await vault.state()).toMatchObject({ status: 'locked', slots: { pin: true }, pinAtRest: true })
    await vault.unlock(byPin(PIN))
    expect((await vault.state()).status).toBe('open')
  })

  test('accents and blanks of a passphrase may be typed in any way', async () => {
    await vault.create(PIN, { slot: 'passphrase', passphrase: 'Kätzchen  läuft über Steine' })
    await restartBrowser()
    await vault.unlock({ slot: 'passphrase', passphrase: ' Kätzchen läuft über Steine '.normalize('NFD') })
    expect((await vault.state()).status).toBe('open')
  })

  test('weak secrets and a second vault are refused, and nothing is stored', async () => {
    await expect(vault.create('123456', null)).rejects.toEqual(code('invalid-input'))
    await expect(vault.create(PIN, { slot: 'passphrase', passphrase: 'password1234' })).rejects.toEqual(
      code('invalid-input'),
    )
    expect((await vault.state()).status).toBe('none')
    await vault.create(PIN, null)
    await expect(vault.create(PIN, null)).rejects.toEqual(code('vault-exists'))
  })

  test('the same PIN twice differs in salt, IV and ciphertext; parameters are readable', async () => {
    await vault.create(PIN, null)
    const first = (await storedHeader()).slots.pin
    await vault.erase()
    await vault.create(PIN, null)
    const second = (await storedHeader()).slots.pin
    for (const part of ['salt', 'iv', 'wrapped'] as const) expect(second?.[part]).not.toBe(first?.[part])
    expect(second?.kdf).toEqual(first?.kdf)
  })
})

describe('wrong PINs', () => {
  test('five wrong PINs end the PIN beside a passphrase, with waits of 0, 0, 1, 5 and 30 s before the tries', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    const waits: number[] = []
    for (let i = 0; i < 5; i++) {
      const { nextTryAt } = await vault.state()
      waits.push(Math.max(0, nextTryAt - ports.clock.now))
      if (nextTryAt > ports.clock.now) {
        ports.clock.now = nextTryAt - 1
        await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('too-many-tries'))
        ports.clock.now = nextTryAt
      }
      await expect(vault.unlock(byPin(WRONG))).rejects.toEqual(code('wrong-secret'))
      restartWorker()
    }
    expect(waits).toEqual([0, 0, 1000, 5000, 30_000])
    await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('not-found'))
    expect(await vault.state()).toMatchObject({ status: 'locked', slots: { pin: false, passphrase: true } })
    expect((await browserVaultSession.read()).pinSlot).toBeUndefined()
    await vault.unlock(passphrase)
    expect((await vault.state()).slots.pin).toBe(false)
    await vault.changePin(passphrase, '471930')
    await vault.lock()
    await vault.unlock(byPin('471930'))
    expect((await vault.state()).status).toBe('open')
  })

  test('a try counts before its KDF runs, in both copies, so stopping the worker wins nothing', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    for (let tries = 1; tries <= 5; tries++) {
      let reached: () => void = () => undefined
      const inKdf = new Promise<void>((resolve) => (reached = resolve))
      restartWorker({
        deriveKey: () => {
          reached()
          return new Promise(() => undefined) // the worker is stopped here
        },
      })
      ports.clock.now += 3_600_000
      void vault.unlock(byPin(PIN))
      await inKdf
      const main: Record<string, unknown> = await fakeBrowser.storage.local.get(MAIN_COPY_KEY)
      for (const copy of [main[MAIN_COPY_KEY], await readSecondCopy()]) {
        expect(JSON.parse(String(copy))).toMatchObject({ wrongPins: tries })
      }
    }
    restartWorker()
    ports.clock.now += 3_600_000
    expect((await vault.state()).slots.pin).toBe(false)
    await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('wrong-secret'))
    expect((await browserVaultSession.read()).pinSlot).toBeUndefined()
  })

  test('two parallel tries count as two', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    const outcomes = await Promise.allSettled([vault.unlock(byPin(WRONG)), vault.unlock(byPin(WRONG))])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
    expect((await vault.state()).wrongPins).toBe(2)
  })

  test('ten tries at once from several windows give five in all', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    let derived = 0
    restartWorker({
      deriveKey: (request) => {
        derived++
        ports.clock.now += 60_000
        return quickDeriveKey(request)
      },
    })
    await Promise.allSettled(Array.from({ length: 10 }, () => vault.unlock(byPin(WRONG))))
    expect(derived).toBe(5)
    expect((await vault.state()).slots.pin).toBe(false)
  })

  test('in a PIN-only vault the waits grow to an hour and nothing is deleted', async () => {
    await vault.create(PIN, null)
    await vault.lock()
    for (let i = 0; i < 12; i++) {
      ports.clock.now = Math.max(ports.clock.now, (await vault.state()).nextTryAt)
      await expect(vault.unlock(byPin(WRONG))).rejects.toEqual(code('wrong-secret'))
    }
    const state = await vault.state()
    expect(state).toMatchObject({ wrongPins: 12, slots: { pin: true } })
    expect(state.nextTryAt - ports.clock.now).toBe(3_600_000)
    ports.clock.now = state.nextTryAt
    await vault.unlock(byPin(PIN))
    expect(await vault.state()).toMatchObject({ status: 'open', wrongPins: 0, nextTryAt: 0 })
  })

  test('a clock that was set back does not lock the owner out', async () => {
    await vault.create(PIN, null)
    await vault.lock()
    for (let i = 0; i < 4; i++) {
      ports.clock.now = Math.max(ports.clock.now, (await vault.state()).nextTryAt)
      await expect(vault.unlock(byPin(WRONG))).rejects.toEqual(code('wrong-secret'))
    }
    ports.clock.now -= 365 * 86_400_000
    await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('too-many-tries'))
    ports.clock.now += 30_000
    await vault.unlock(byPin(PIN))
    expect((await vault.state()).status).toBe('open')
  })

  test('a KDF that fails is not a wrong PIN', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    restartWorker({ deriveKey: () => Promise.reject(new Error('out of memory')) })
    await expect(vault.unlock(byPin(PIN))).rejects.toThrow('out of memory')
    expect((await vault.state()).wrongPins).toBe(0)
  })

  test('a wrong proof under an open vault counts too, and the fifth locks', async () => {
    await vault.create(PIN, passphrase)
    for (let i = 0; i < 5; i++) {
      ports.clock.now += 60_000
      await expect(vault.changePin(byPin(WRONG), '471930')).rejects.toEqual(code('wrong-secret'))
    }
    expect((await vault.state()).status).toBe('locked')
    expect(ports.events.log).toEqual(['unlocked', 'locked'])
  })
})

describe('while a key is being derived', () => {
  test('the state can be asked, from inside the derivation too', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    const seen: string[] = []
    restartWorker({
      deriveKey: async (request) => {
        const { status, wrongPins } = await vault.state()
        seen.push(`${status} ${wrongPins}`)
        return quickDeriveKey(request)
      },
    })
    await vault.unlock(byPin(PIN))
    expect(seen).toEqual(['locked 1'])
  })

  test('a lock takes the key at once, and an unlock that was under way does not bring it back', async () => {
    await vault.create(PIN, passphrase)
    let go: () => void = () => undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    let reached: () => void = () => undefined
    const inKdf = new Promise<void>((resolve) => (reached = resolve))
    restartWorker({
      deriveKey: async (request) => {
        reached()
        await held
        return quickDeriveKey(request)
      },
    })
    const unlocking = vault.unlock(byPin(PIN))
    await inKdf
    let dropped: () => void = () => undefined
    const locked = new Promise<void>((resolve) => (dropped = resolve))
    ports.events.onLocked = async () => dropped()
    const locking = vault.lock()
    await locked
    expect((await browserVaultSession.read()).dataKey).toBeUndefined()
    go()
    await Promise.all([unlocking, locking])
    expect((await vault.state()).status).toBe('locked')
  })
})

describe('locks', () => {
  test('the screen lock keeps the key for the background and hides it from pages; the PIN lifts it', async () => {
    await vault.create(PIN, passphrase)
    await vault.lockScreen()
    expect((await vault.state()).status).toBe('screen-locked')
    expect(await readOpenDataKey()).toBeUndefined()
    expect(await vault.dataKey()).toHaveLength(32)
    await expect(vault.changePin(byPin(PIN), '471930')).rejects.toEqual(code('locked'))
    await vault.touch()
    expect((await vault.state()).status).toBe('screen-locked')
    await expect(vault.unlock(byPin(WRONG))).rejects.toEqual(code('wrong-secret'))
    await vault.unlock(byPin(PIN))
    expect(await readOpenDataKey()).toEqual(await vault.dataKey())
    expect(ports.events.log).toEqual(['unlocked', 'screen-locked', 'unlocked'])
  })

  test('after the vault lock only the wrapped PIN slot is left in the session', async () => {
    await vault.create(PIN, passphrase)
    const key = base64(await vault.dataKey())
    await vault.lock()
    const left = JSON.stringify(await fakeBrowser.storage.session.get(null))
    expect(left).toContain('pinSlot')
    expect(left).not.toContain(key)
    expect(left).not.toContain('dataKey')
    expect(ports.events.log).toEqual(['unlocked', 'locked'])
  })

  test('a listener of the lock may ask for the state', async () => {
    await vault.create(PIN, passphrase)
    const seen: string[] = []
    ports.events.onLocked = async () => {
      seen.push((await vault.state()).status)
    }
    await vault.lock()
    expect(seen).toEqual(['locked'])
  })
})

describe('slots', () => {
  test('the first second slot takes the PIN off the disk, and both open', async () => {
    await vault.create(PIN, null)
    const key = hex(await vault.dataKey())
    await vault.addSlot(byPin(PIN), passphrase)
    expect((await storedHeader()).slots.pin).toBeUndefined()
    expect(await vault.state()).toMatchObject({ pinAtRest: false, slots: { pin: true, passphrase: true } })
    await vault.lock()
    await vault.unlock(byPin(PIN))
    await restartBrowser()
    await vault.unlock(passphrase)
    expect(hex(await vault.dataKey())).toBe(key)
  })

  test('a slot is added only with a right proof', async () => {
    await vault.create(PIN, null)
    await expect(vault.addSlot(byPin(WRONG), passphrase)).rejects.toEqual(code('wrong-secret'))
    await expect(vault.addSlot(byPin(PIN), { slot: 'passphrase', passphrase: 'short' })).rejects.toEqual(
      code('invalid-input'),
    )
    expect((await storedHeader()).slots.passphrase).toBeUndefined()
  })

  test('the last slot besides the PIN goes only when the PIN proves it, and the PIN takes its place', async () => {
    await vault.create(PIN, passphrase)
    await expect(vault.removeSlot(passphrase, 'passphrase')).rejects.toEqual(code('invalid-input'))
    await vault.removeSlot(byPin(PIN), 'passphrase')
    expect((await storedHeader()).slots.pin?.kdf.memoryKiB).toBe(262_144)
    await restartBrowser()
    await vault.unlock(byPin(PIN))
    expect((await vault.state()).status).toBe('open')
  })

  test('one of two goes, the other still opens; a removed one does not', async () => {
    await vault.create(PIN, passphrase)
    await vault.addSlot(passphrase, passkey)
    await vault.removeSlot({ slot: 'passkey', prf }, 'passphrase')
    await restartBrowser()
    await expect(vault.unlock(passphrase)).rejects.toEqual(code('not-found'))
    await vault.unlock({ slot: 'passkey', prf })
    expect((await vault.state()).slots).toEqual({ pin: true, passphrase: false, passkey: true })
  })

  test('a new passphrase replaces the old one', async () => {
    await vault.create(PIN, passphrase)
    const next: SecondSlot = { slot: 'passphrase', passphrase: 'velvet comet barrel onion' }
    await vault.addSlot(passphrase, next)
    await restartBrowser()
    await expect(vault.unlock(passphrase)).rejects.toEqual(code('wrong-secret'))
    await vault.unlock(next)
  })

  test('the changed PIN opens, the old one does not', async () => {
    await vault.create(PIN, passphrase)
    await vault.changePin(byPin(PIN), '471930')
    await vault.lock()
    await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('wrong-secret'))
    await vault.unlock(byPin('471930'))
  })

  test('older KDF parameters are replaced at the unlock', async () => {
    await vault.create(PIN, passphrase)
    const header = await storedHeader()
    const kdf = { name: 'argon2id', memoryKiB: 19_456, iterations: 2, parallelism: 1 } as const
    const salt = base64(new Uint8Array(16).fill(3))
    const old = await sealSlot({
      vaultId: header.id,
      slot: { kind: 'passphrase', kdf, salt } as const,
      slotKey: await quickDeriveKey({ secret: PASSPHRASE, salt, params: kdf }),
      dataKey: await vault.dataKey(),
      iv: new Uint8Array(12),
    })
    await browserVaultCopies.write({ ...header, slots: { passphrase: old } })
    await restartBrowser()
    await vault.unlock(passphrase)
    expect((await storedHeader()).slots.passphrase?.kdf).toEqual(PASSPHRASE_KDF)
    await restartBrowser()
    await vault.unlock(passphrase)
  })
})

describe('what is stored', () => {
  test('neither PIN nor passphrase nor data key stands in any store, in any encoding; the control is found', async () => {
    await vault.create(PIN, passphrase)
    const key = await vault.dataKey()
    await vault.lock()
    await expect(vault.unlock(byPin(WRONG))).rejects.toEqual(code('wrong-secret'))
    await vault.unlock(byPin(PIN))
    await vault.lock()
    const stored = [
      JSON.stringify(await fakeBrowser.storage.local.get(null)),
      JSON.stringify(await fakeBrowser.storage.session.get(null)),
      String(await readSecondCopy()),
    ].join('\n')
    const spellings = [utf8(PIN), utf8(WRONG), utf8(PASSPHRASE), key].flatMap((bytes) => [
      hex(bytes),
      base64(bytes).replace(/=+$/, ''),
    ])
    for (const canary of [PIN, WRONG, PASSPHRASE, ...spellings]) expect(stored).not.toContain(canary)
    expect(stored).toContain((await storedHeader()).id)
  })

  test('errors do not quote the secret', async () => {
    await vault.create(PIN, passphrase)
    await vault.lock()
    const errors = await Promise.allSettled([
      vault.unlock(byPin(WRONG)),
      vault.unlock({ slot: 'passphrase', passphrase: 'Canary42' }),
    ])
    for (const outcome of errors) {
      const reason: unknown = outcome.status === 'rejected' ? outcome.reason : undefined
      expect(reason).toBeInstanceOf(Error)
      expect(`${String(reason)}${JSON.stringify(reason)}`).not.toMatch(/902746|Canary42/)
    }
  })

  test('lowered parameters are refused even with a right checksum, and are not used', async () => {
    await vault.create(PIN, null)
    const header = await storedHeader()
    const { pin } = header.slots
    if (!pin) throw new Error('no PIN slot')
    const lowered = { ...header, slots: { pin: { ...pin, kdf: { ...pin.kdf, memoryKiB: 8 } } } }
    await browserVaultCopies.write(lowered)
    expect((await vault.state()).status).toBe('damaged')
    await vault.lock()
    await expect(vault.unlock(byPin(PIN))).rejects.toEqual(code('vault-damaged'))
    await expect(vault.create(PIN, null)).rejects.toEqual(code('vault-damaged'))
    expect(await readSecondCopy()).toBe(await headerText(lowered))
  })

  test('delete everything leaves neither copies nor session', async () => {
    await vault.create(PIN, passphrase)
    await vault.erase()
    expect((await vault.state()).status).toBe('none')
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    expect(await fakeBrowser.storage.session.get(null)).toEqual({})
    expect(await readSecondCopy()).toBeUndefined()
    expect(ports.events.log).toEqual(['unlocked', 'locked'])
  })
})
