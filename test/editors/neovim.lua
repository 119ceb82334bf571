-- What a person does in Neovim, driven from the outside: reads the diagnostics of the file that is
-- open, hovers, chooses a code action, saves. Prints what was seen as JSON.

local asked = vim.fn.json_decode(vim.env.POLYAXON_VALUES_SESSION)
local seen = {}

local function wait(what, condition)
  if not vim.wait(10000, condition, 20) then
    error('Neovim waited 10 seconds in vain for ' .. what)
  end
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function diagnostics()
  return vim.tbl_map(function(diagnostic)
    return { rule = diagnostic.code, line = diagnostic.lnum }
  end, vim.diagnostic.get(0))
end

local function put_cursor(place)
  vim.api.nvim_win_set_cursor(0, { place.line + 1, place.character })
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function run()
  local buffer = vim.api.nvim_get_current_buf()

  wait('diagnostics', function()
    return #diagnostics() > 0
  end)
  seen.diagnostics = diagnostics()

  put_cursor(asked.hover)
  vim.lsp.buf.hover()
  wait('a hover', floating_window)
  local window = floating_window()
  seen.hover = text_of(vim.api.nvim_win_get_buf(window))
  vim.api.nvim_win_close(window, true)

  -- The menu of code actions, with a hand that chooses by title.
  seen.actions = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(seen.actions, title)
      if title == asked.action.title then
        choose(item)
      end
    end
    seen.chosen = true
  end
  local before = text_of(buffer)
  put_cursor(asked.action)
  vim.lsp.buf.code_action()
  wait('code actions', function()
    return seen.chosen
  end)
  wait('an edit by one of: ' .. table.concat(seen.actions, ' | '), function()
    return text_of(buffer) ~= before
  end)
  vim.cmd('write')

  wait('the end of ' .. asked.action.rule, function()
    return not vim.tbl_contains(
      vim.tbl_map(function(diagnostic)
        return diagnostic.rule
      end, diagnostics()),
      asked.action.rule
    )
  end)
end

local ok, problem = pcall(run)
if ok then
  io.stdout:write(vim.fn.json_encode(seen), '\n')
  vim.cmd('qall!')
else
  io.stderr:write(tostring(problem), '\n')
  vim.cmd('cquit 1')
end
