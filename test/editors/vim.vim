" What a person does in Vim with coc.nvim, driven from the outside: waits for problems, explains one,
" chooses a code action, saves. Writes what was seen as JSON.

let s:seen = {}

function! s:wait(what, Holds) abort
  for _ in range(500)
    if a:Holds() | return | endif
    sleep 20m
  endfor
  throw 'Vim waited 10 seconds in vain for ' .. a:what
endfunction

function! s:run() abort
  call s:wait('coc.nvim', {-> get(g:, 'coc_service_initialized', 0)})
  call s:wait('problems', {-> !empty(CocAction('diagnosticList'))})
  let s:seen.diagnostics = map(CocAction('diagnosticList'), {_, each -> get(each, 'code', '')})
  call cursor(4, 13)
  let s:seen.hover = join(CocAction('getHover'), "\n")
  let actions = CocAction('codeActions', 'cursor')
  let s:seen.actions = map(copy(actions), {_, each -> each.title})
  call CocAction('doCodeAction', filter(actions, {_, each -> each.title ==# 'Add TLS to the ingress'})[0])
  call s:wait('the fix', {-> join(getline(1, '$'), "\n") =~# 'secretName'})
  write
endfunction

function! s:start(_) abort
  try
    call s:run()
  catch
    let s:seen.error = v:exception
  endtry
  call writefile([json_encode(s:seen)], 'seen.json')
  qall!
endfunction

autocmd VimEnter * call timer_start(10, function('s:start'))
