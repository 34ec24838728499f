/** Adds a token by its contract: first what the contract says of itself, then the word that makes it count. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { ChainId } from '@/lib/core/ids'
import { call } from '@/lib/messages/call.browser'
import { customTokenMessages, type FoundToken } from '@/lib/portfolio/custom-tokens/messages'
import { FoundTokenReview } from './found-token-review'

export interface AddTokenProps {
  chains: readonly EvmChain[]
  onClose: () => void
}

export function AddToken({ chains, onClose }: AddTokenProps) {
  const { t, sentence } = useT()
  const toast = useToast()
  const [chain, setChain] = useState<ChainId | undefined>(chains[0]?.id)
  const [contract, setContract] = useState('')
  const [found, setFound] = useState<FoundToken>()
  const work = useAction()
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (chain === undefined) return
    void work.run(async () => setFound(await call(customTokenMessages['tokens.look'], { chain, contract })))
  }
  const add = (token: FoundToken) =>
    void work.run(async () => {
      const evenSo = token.looksLike !== null
      await call(customTokenMessages['tokens.add'], { chain: token.chain, contract: token.contract, evenSo })
      toast({ text: t('{symbol} was added.', { symbol: token.symbol }), tone: 'good' })
      onClose()
    })
  const error = work.error ? sentence(work.error.sentence) : undefined
  return (
    <Dialog open title={t('Add a token')} onClose={onClose}>
      {found ? (
        <FoundTokenReview
          token={found}
          network={chains.find(({ id }) => id === found.chain)?.name ?? found.chain}
          busy={work.pending}
          error={error}
          onBack={() => {
            work.clear()
            setFound(undefined)
          }}
          onAdd={() => add(found)}
        />
      ) : (
        <form onSubmit={look} noValidate className="grid gap-4">
          <Select
            label={t('Network')}
            options={chains.map(({ id, name }) => ({ value: id, label: name }))}
            value={chain}
            onChange={(event) => setChain(chains.find(({ id }) => id === event.target.value)?.id)}
          />
          <TextField
            label={t('Contract of the token')}
            hint={t('From the project itself or a block explorer, never from a message')}
            mono
            autoComplete="off"
            spellCheck={false}
            value={contract}
            error={error}
            onChange={(event) => setContract(event.target.value)}
          />
          <div className="flex justify-end">
            <Button type="submit" variant="primary" busy={work.pending} disabled={contract.trim() === ''}>
              {t('Look at the token')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
