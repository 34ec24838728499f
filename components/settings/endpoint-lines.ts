/** Addresses typed one per line. Pure. */
import { isEndpoint } from '@/components/accounts/is-endpoint'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

/** @example endpointLines('https://a.example\nftp://b') // { urls: ['https://a.example'], bad: 'ftp://b' } */
export function endpointLines(text: string): { urls: string[]; bad?: string } {
  const lines = text.split(/\s+/).filter(Boolean)
  const urls = [...new Set(lines.filter(isEndpoint))]
  const bad = lines.find((line) => !isEndpoint(line))
  return bad === undefined ? { urls } : { urls, bad }
}

export const notAnAddress = (line: string) =>
  new AppError(
    'invalid-input',
    say('“{line}” is not an address that starts with https://. Own nodes on this computer may use http://.', {
      line,
    }),
  )
