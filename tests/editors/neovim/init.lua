local validator
vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = { '*.edition', '*.txt' },
  callback = function(event)
    validator = validator or vim.lsp.start_client({ name = 'validator', cmd = { 'validator', 'lsp' }, root_dir = vim.fn.getcwd() })
    vim.lsp.buf_attach_client(event.buf, validator)
  end,
})
