-- Opens the flawed letter, reads what is underlined, applies a quick fix, edits, and sees the findings go.
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit')
end

-- What stands at each finding, as `ED3001 [footnoteRef:2]`: a wrong column would show other words.
local function found()
  local lines = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local text = vim.api.nvim_buf_get_text(0, finding.lnum, finding.col, finding.end_lnum, finding.end_col, {})
    table.insert(lines, finding.code .. ' ' .. table.concat(text, '|'))
  end
  table.sort(lines)
  return table.concat(lines, '; ')
end

local function expect(expected, after)
  if not vim.wait(60000, function() return found() == expected end, 20) then
    fail(after .. ': expected <' .. expected .. '>, found <' .. found() .. '>')
  end
end

vim.cmd('edit letters/1921-05-03.txt')
expect('ED2001 4.; ED3001 [footnoteRef:2]; ED6007   ', 'after opening')

vim.api.nvim_win_set_cursor(0, { 2, vim.fn.stridx(vim.fn.getline(2), '  Halcyon') })
local parameters = vim.lsp.util.make_range_params()
parameters.context = { diagnostics = {}, only = { 'quickfix' } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', parameters, 60000)
local applied
for _, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    if not applied and action.isPreferred and action.edit then
      applied = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    end
  end
end
if not applied then fail('no quick fix is offered: ' .. vim.inspect(answers)) end
expect('ED2001 4.; ED3001 [footnoteRef:2]', 'after the fix “' .. applied .. '”')

local line = vim.fn.getline(2)
vim.fn.setline(2, (line:gsub('%[footnoteRef:2%]', '')))
expect('ED2001 4.', 'after the reference was taken out')
vim.fn.setline(5, '3. Until then I remain.')
expect('', 'after the number was corrected')
vim.cmd('qall!')
