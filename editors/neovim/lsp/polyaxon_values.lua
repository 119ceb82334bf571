-- Neovim 0.11 and later: ~/.config/nvim/lsp/polyaxon_values.lua, then in init.lua
--   vim.lsp.enable('polyaxon_values')
return {
  cmd = { 'polyaxon-values-language-server', '--stdio' },
  filetypes = { 'yaml' },
  root_markers = { '.git' },
  init_options = { rules = { ['postgresql-no-backup'] = 'off' } },
}
