/** Places of tokens: by the bundled catalogue, then by what the chain told when the token was found. */
import { useCallback, useMemo } from 'react'
import { useAssetRows } from '@/components/shell/live.hooks'
import { describeAsset } from '@/lib/assets/describe'
import type { DecimalsOf } from './call-fits-purpose'

export function useDecimals(): DecimalsOf {
  const rows = useAssetRows()
  const found = useMemo(() => new Map(rows.map((row) => [row.asset, row.decimals])), [rows])
  return useCallback((asset) => describeAsset(asset).decimals ?? found.get(asset), [found])
}
