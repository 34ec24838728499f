/** Questions of pages go to the ledger's Worker as they are: their input has been checked, and the Worker only reads. */
import type { Handlers } from '@/lib/messages/define'
import type { Ledger } from './ledger.client'
import { ledgerMessages } from './messages'

type Names = keyof typeof ledgerMessages

export function createLedgerHandlers(ledger: Pick<Ledger, 'ask'>): Handlers<typeof ledgerMessages> {
  const names = Object.keys(ledgerMessages) as Names[]
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => ledger.ask(name, input)]),
  ) as unknown as Handlers<typeof ledgerMessages>
}
