/** The route `#/portfolios`. */
import { useView } from '@/components/shell/live.hooks'
import { PortfoliosView } from './portfolios-view'

export function PortfoliosPage() {
  const { full, head } = useView()
  return <PortfoliosView view={full ?? head} />
}
