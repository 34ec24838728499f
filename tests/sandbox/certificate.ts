/**
 * A self-signed X.509 certificate (RFC 5280) for the sandbox's TLS listener, written as DER by hand because Node's
 * crypto can read certificates but not make them. ECDSA P-256 with SHA-256; made anew at each start, never stored.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** One DER value: tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'latin1'))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const COMMON_NAME = oid('550403')
const SUBJECT_ALT_NAME = oid('551d11')
const BASIC_CONSTRAINTS = oid('551d13')

const distinguishedName = (name: string) => sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, name))))

/** `20261123T…` as GeneralizedTime, whole seconds, UTC. */
function generalizedTime(at: number): Buffer {
  const digits = new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(/[-:T]/g, '')
  return text(0x18, `${digits}Z`)
}

function subjectAltName(host: string): Buffer {
  const ip = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host)
  return ip ? der(0x87, Buffer.from(ip.slice(1).map(Number))) : text(0x82, host)
}

function extensions(hosts: readonly string[]): Buffer {
  const names = sequence(SUBJECT_ALT_NAME, der(0x04, sequence(...hosts.map(subjectAltName))))
  const authority = sequence(
    BASIC_CONSTRAINTS,
    der(0x01, Buffer.of(0xff)),
    der(0x04, sequence(der(0x01, Buffer.of(0xff)))),
  )
  return der(0xa3, sequence(names, authority))
}

const pem = (label: string, bytes: Buffer) =>
  `-----BEGIN ${label}-----\n${bytes
    .toString('base64')
    .replaceAll(/(.{64})/g, '$1\n')
    .trimEnd()}\n-----END ${label}-----\n`

/**
 * @example makeCertificate({ hosts: ['api.kraken.com', '127.0.0.1'], now: Date.now() })
 * @returns PEM texts; valid from a day before `now` for thirty days
 */
export function makeCertificate({ hosts, now }: { hosts: readonly string[]; now: number }): {
  key: string
  cert: string
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const day = 86_400_000
  const name = distinguishedName('Holdfast sandbox')
  const serial = Buffer.concat([Buffer.of(0x01), randomBytes(15)])
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(generalizedTime(now - day), generalizedTime(now + 30 * day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(hosts),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, ECDSA_WITH_SHA256, der(0x03, Buffer.of(0), signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: pem('CERTIFICATE', certificate),
  }
}
