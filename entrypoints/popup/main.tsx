import '@/components/theme.css'
import { createRoot } from 'react-dom/client'
import { PopupPage } from '@/components/portfolio/popup-page'
import { PageRoot } from '@/components/shell/page-root'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <PageRoot>
      <PopupPage />
    </PageRoot>,
  )
