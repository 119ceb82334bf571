-- Neovim 0.7 to 0.10, without plugins: into init.lua
local client
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'yaml',
  callback = function(args)
    client = client or vim.lsp.start_client({
      name = 'polyaxon_values',
      cmd = { 'polyaxon-values-language-server', '--stdio' },
      root_dir = vim.fn.getcwd(),
      init_options = { rules = { ['postgresql-no-backup'] = 'off' } },
    })
    vim.lsp.buf_attach_client(args.buf, client)
  end,
})
