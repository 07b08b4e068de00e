// Gerado por "npm run docs" a partir de backend/openapi.json.
export interface paths {
    "/api/auth/cadastro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cria uma conta, que vale depois de confirmada por e-mail */
        post: operations["cadastrar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verificacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirma o e-mail de uma conta nova, com a senha do cadastro
         * @description Opening the link confirms nothing: the password of the sign-up does. A forgotten one is reset
         */
        post: operations["verificarEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/senha/esquecida": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pede por e-mail um link para trocar a senha esquecida */
        post: operations["pedirRedefinicao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/senha/redefinicao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Troca a senha esquecida, com o token recebido por e-mail */
        post: operations["redefinirSenha"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/csrf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dá o token de CSRF que acompanha cada pedido que muda algo */
        get: operations["lerCsrf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abre uma sessão com e-mail, senha e, se a conta pede, código */
        post: operations["entrar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renova o token de acesso com o cookie da sessão */
        post: operations["renovarSessao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Encerra esta sessão */
        post: operations["sair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diz quem está na sessão */
        get: operations["lerUsuarioAtual"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista as sessões abertas da conta */
        get: operations["listarSessoes"];
        put?: never;
        post?: never;
        /** Encerra todas as sessões da conta */
        delete: operations["encerrarSessoes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessoes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Encerra uma sessão da conta */
        delete: operations["encerrarSessao"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/auditoria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê a trilha de auditoria, do mais novo ao mais antigo */
        get: operations["lerAuditoria"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/auditoria/pacientes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê quem viu e mudou os dados de um paciente */
        get: operations["lerAuditoriaDoPaciente"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/exportacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporta tudo o que a conta guarda */
        get: operations["exportarConta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reautenticacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prova de novo quem está na sessão, antes de uma ação sensível */
        post: operations["reautenticar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/senha": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Troca a senha */
        put: operations["trocarSenha"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pede a troca do e-mail da conta */
        post: operations["pedirTrocaDeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/confirmacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirma o novo e-mail da conta
         * @description With the password of the account: opening the link changes nothing
         */
        post: operations["confirmarTrocaDeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/segundo-fator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diz que segundos fatores a conta tem */
        get: operations["lerSegundoFator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/segundo-fator/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Começa a cadastrar um aplicativo de códigos (TOTP) */
        post: operations["iniciarTotp"];
        /** Remove o aplicativo de códigos */
        delete: operations["removerTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/segundo-fator/totp/confirmacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirma o aplicativo de códigos com o primeiro código */
        post: operations["confirmarTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/segundo-fator/codigos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gera novos códigos de recuperação, e os anteriores deixam de valer */
        post: operations["gerarCodigosDeRecuperacao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/registro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pede o desafio com que se cadastra uma passkey */
        post: operations["pedirRegistroDePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cadastra uma passkey */
        post: operations["cadastrarPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove uma passkey */
        delete: operations["removerPasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/desafio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pede o desafio com que se entra por passkey */
        post: operations["pedirDesafioDePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abre uma sessão com uma passkey */
        post: operations["entrarComPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Define o PIN que desbloqueia a sessão neste aparelho */
        put: operations["definirPin"];
        post?: never;
        /** Remove o PIN */
        delete: operations["removerPin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/bloqueio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bloqueia a sessão sem a encerrar */
        post: operations["bloquearSessao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/desbloqueio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Desbloqueia a sessão com o PIN ou a senha
         * @description A wrong PIN is 422 pin_invalido with tentativas_restantes; the fifth ends the session.
         */
        post: operations["desbloquearSessao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recuperacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pede por e-mail um link para voltar a entrar sem o segundo fator
         * @description For whoever lost the authenticator app and the recovery codes; refuses a password as the login does
         */
        post: operations["pedirRecuperacao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recuperacao/confirmacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirma o pedido de recuperação, com o token recebido por e-mail e a senha
         * @description With the link of the mail and the password: an administrador is asked to say who it is
         */
        post: operations["confirmarRecuperacao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recuperacao/cancelamento": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancela o pedido de recuperação
         * @description With the link that each notice carries; a login with the second factor cancels too
         */
        post: operations["cancelarRecuperacao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recuperacoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista os pedidos de recuperação abertos
         * @description Those that wait for a confirmation first; the first 100
         */
        get: operations["listarRecuperacoes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recuperacoes/{id}/aprovacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirma que é a pessoa: 24 horas depois, a senha basta
         * @description The administrador has made sure who it is; 24 hours later the password is enough
         */
        post: operations["aprovarRecuperacao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recuperacoes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Recusa um pedido de recuperação */
        delete: operations["recusarRecuperacao"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/delegacoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista por quem se trabalha e quem trabalha em nome da conta
         * @description Given and received by a medico; received by an assistente; newest first
         */
        get: operations["listarDelegacoes"];
        put?: never;
        /**
         * Convida um assistente ou um substituto
         * @description The same answer whether or not the e-mail has an account
         */
        post: operations["convidarAssistente"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/delegacoes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Encerra uma delegação, ou retira o convite */
        delete: operations["encerrarDelegacao"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/delegacoes/aceite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aceita um convite recebido por e-mail */
        post: operations["aceitarDelegacao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/usuarios/busca": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Busca contas, para administrá-las
         * @description The first 50 by name
         */
        post: operations["buscarUsuarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/usuarios/{id}/papel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Muda o papel de uma conta
         * @description Ends the delegations of the account
         */
        put: operations["mudarPapel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/usuarios/{id}/suspensao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suspende uma conta
         * @description Ends the sessions of the account
         */
        put: operations["suspenderUsuario"];
        post?: never;
        /** Reativa uma conta suspensa */
        delete: operations["reativarUsuario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resume o que os limites e as recusas viram */
        get: operations["lerEstatisticasDeSeguranca"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/chaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista as chaves de API da conta */
        get: operations["listarChaves"];
        put?: never;
        /** Cria uma chave de API, mostrada só desta vez */
        post: operations["criarChave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/chaves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoga uma chave de API */
        delete: operations["revogarChave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os provedores externos por que se pode entrar */
        get: operations["listarProvedoresExternos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo/{provedor}/inicio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Começa a entrar por um provedor externo */
        post: operations["iniciarEntradaExterna"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo/{provedor}/ligacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Começa a ligar a conta a um provedor externo */
        post: operations["iniciarLigacaoExterna"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo/retorno": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recebe o navegador de volta do provedor externo
         * @description Where every provider sends the browser back to, with code and state. Goes on to a page of the SPA, which asks for the session itself: a cookie of SameSite=Strict does not go along on the way back from another site
         */
        get: operations["receberRetornoExterno"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo/sessao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abre a sessão de quem voltou do provedor externo
         * @description After the return, with the cookie that it set; asks for the second factor as any login does
         */
        post: operations["entrarComProvedor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo/ligacoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os provedores externos ligados à conta */
        get: operations["listarLigacoesExternas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/externo/ligacoes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Desliga a conta de um provedor externo */
        delete: operations["desligarContaExterna"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/medicos/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê o perfil do médico */
        get: operations["lerMedico"];
        /**
         * Salva o perfil do médico
         * @description The first one creates the profile and needs no If-Match
         */
        put: operations["salvarMedico"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/medicos/registros/{usuario_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê o registro profissional de um médico, para o corrigir */
        get: operations["lerRegistro"];
        /** Corrige o registro profissional de um médico */
        put: operations["corrigirRegistro"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/medicos/me/correcoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista as correções feitas no registro do médico
         * @description What an administrador corrected in the CRM, UF or CNS of the usuario, newest first
         */
        get: operations["listarCorrecoes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/medicos/clinicas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista as clínicas do médico */
        get: operations["listarClinicas"];
        put?: never;
        /** Cria uma clínica */
        post: operations["criarClinica"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/medicos/clinicas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê uma clínica */
        get: operations["lerClinica"];
        /** Edita uma clínica */
        put: operations["editarClinica"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/medicos/emissores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os pares de médico e clínica que assinam documentos */
        get: operations["listarEmissores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/catalogo/doencas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Busca doenças por nome ou CID */
        get: operations["buscarDoencas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/catalogo/doencas/{cid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê uma doença: protocolos, medicamentos, documentos e regras */
        get: operations["lerDoenca"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/catalogo/medicamentos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Busca medicamentos por nome */
        get: operations["buscarMedicamentos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/catalogo/protocolos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê um protocolo clínico */
        get: operations["lerProtocolo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os pacientes */
        get: operations["listarPacientes"];
        put?: never;
        /** Cria um paciente */
        post: operations["criarPaciente"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê um paciente */
        get: operations["lerPaciente"];
        /** Edita um paciente */
        put: operations["editarPaciente"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes/busca": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Busca pacientes por nome, nome da mãe, CPF ou CNS */
        post: operations["buscarPacientes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os processos */
        get: operations["listarProcessos"];
        put?: never;
        /** Abre um processo para um paciente e um CID */
        post: operations["abrirProcesso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê um processo */
        get: operations["lerProcesso"];
        /** Edita um processo */
        put: operations["editarProcesso"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/{id}/renovacoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renova um processo, abrindo um ciclo novo */
        post: operations["renovarProcesso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/{id}/historico": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê o histórico de um processo */
        get: operations["lerHistorico"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/vencimentos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os processos por renovar */
        get: operations["listarVencimentos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/{id}/validacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confere um processo guardado sem o emitir: o que falta e o que chama a atenção */
        post: operations["validarProcesso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/validacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confere o que o formulário diz agora, salvo ou não: o que falta e o que chama a atenção */
        post: operations["validarPedido"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/{id}/documentos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Emite os documentos de um processo numa data */
        post: operations["emitirDocumentos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/documentos/lote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Emite os documentos de vários processos */
        post: operations["emitirLote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/rascunhos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lista os rascunhos */
        get: operations["listarRascunhos"];
        put?: never;
        /** Guarda um rascunho novo */
        post: operations["criarRascunho"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/rascunhos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê um rascunho */
        get: operations["lerRascunho"];
        /** Salva um rascunho */
        put: operations["salvarRascunho"];
        post?: never;
        /** Descarta um rascunho */
        delete: operations["descartarRascunho"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/{id}/revisoes/{versao}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê um processo como era numa versão */
        get: operations["lerRevisao"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes/{id}/historico": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê o histórico do cadastro de um paciente */
        get: operations["lerHistoricoDoPaciente"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes/{id}/revisoes/{versao}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lê o cadastro de um paciente como era numa versão */
        get: operations["lerRevisaoDoPaciente"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes/{id}/exportacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporta os dados de um paciente */
        get: operations["exportarPaciente"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processos/pacientes/{id}/exportacao/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporta os dados de um paciente em PDF */
        get: operations["exportarPacienteEmPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/documentos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Baixa os documentos emitidos, em PDF */
        get: operations["baixarDocumento"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/medida": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mede se os textos cabem nos campos impressos
         * @description How much room texts take in the form in force for that place, by the layout that prints them. A field that the form does not print is left out of the answer. Nothing is kept.
         */
        post: operations["medirTextos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/modelos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lista os modelos de documentos
         * @description Templates that packets may name; for administrators also the imported forms in any state
         */
        get: operations["listarModelos"];
        put?: never;
        /**
         * Importa um formulário oficial em PDF
         * @description The body is the official form itself, application/pdf, at most 8 MB
         */
        post: operations["importarModelo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/modelos/analise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Diz o que um formulário oficial traria e o que ficaria de fora, sem o importar
         * @description The same body and questions as the import; nothing is kept
         */
        post: operations["analisarModelo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/modelos/{id}/comparacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compara um formulário importado com a versão anterior
         * @description What moved, what is new and what has no place any more, since the form that was in force before
         */
        get: operations["compararModelo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/modelos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lê um modelo de documento
         * @description An imported form by its UUID, or a template of the catalogue by its name
         */
        get: operations["lerModelo"];
        /** Edita o mapa de campos de um formulário importado */
        put: operations["editarMapaDoModelo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/modelos/{id}/previa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mostra um formulário importado preenchido com dados fictícios
         * @description The form with synthetic data; X-Campos-Que-Nao-Cabem names what had no room
         */
        post: operations["verPreviaDoModelo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pdf/modelos/{id}/ativacao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Põe um formulário importado em uso
         * @description From now on the form, in the version that was previewed, takes the place of ours in its state and protocolo; its hash is pinned
         */
        post: operations["ativarModelo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diz se o processo vive */
        get: operations["saude"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diz se o processo vive */
        get: operations["saudeDaApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diz se o produto pode atender */
        get: operations["prontidao"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diz a versão do produto */
        get: operations["versao"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Problem document (RFC 9457) */
        Problema: {
            /** @example /problemas/campos_invalidos */
            type: string;
            /** @description What happened, pt-BR */
            title: string;
            status: number;
            /** @description Stable code for programs */
            code: string;
            /** @description The title again, or each field with its reason, pt-BR */
            detail: string;
            /** @description What to do next, pt-BR */
            action: string;
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
            request_id: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description Problem document (RFC 9457) */
        Problema: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problema"];
            };
        };
        /** @description Problem document (RFC 9457); 503: banco_indisponivel, sobrecarga, or indisponivel when attempts cannot be counted */
        Espera: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problema"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    cadastrar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Full name */
                    nome: string;
                    /**
                     * Format: email
                     * @example medica@exemplo.org
                     */
                    email: string;
                    /** @description At least 12 characters, uncommon and impersonal */
                    senha: string;
                    /** @description From the link of an invitation, which says the role of the account */
                    convite?: string;
                };
            };
        };
        responses: {
            /** @description The same whether or not the e-mail already had an account: only its owner is told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        situacao: "confirmacao_enviada";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    verificarEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the e-mail */
                    token: string;
                    /** @description Password of the account */
                    senha: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        situacao: "email_confirmado";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    pedirRedefinicao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example medica@exemplo.org
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description The same whether or not the e-mail has an account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        situacao: "instrucoes_enviadas";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    redefinirSenha: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the e-mail */
                    token: string;
                    /** @description At least 12 characters, uncommon and impersonal */
                    senha: string;
                    /** @description Of the authenticator app, or a recovery code: an account that has them and gives none waits for an administrador */
                    codigo?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        situacao: "senha_redefinida";
                        /** @description The account enters, and shows nothing of others until an administrador confirms and 24 hours pass */
                        espera_administrador: boolean;
                        /** @description What whoever had the account before could have left: it no longer serves */
                        removidos: {
                            /** @description Sessions that were open */
                            sessoes: number;
                            /** @description Passkeys */
                            passkeys: number;
                            /** @description Accounts of other providers that entered */
                            contas_externas: number;
                            /** @description The authenticator app, with its recovery codes */
                            aplicativo_autenticador: boolean;
                            /** @description The PIN of the quick lock */
                            pin: boolean;
                            /** @description API keys */
                            chaves_api: number;
                            /** @description Invitations and delegations that the account had given */
                            delegacoes: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerCsrf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Goes in X-CSRF-Token on every unsafe method, with the cookie beside it */
                        csrf_token: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    entrar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example medica@exemplo.org
                     */
                    email: string;
                    senha: string;
                    /** @description Second factor, for accounts that have one */
                    codigo?: string;
                };
            };
        };
        responses: {
            /** @description The refresh token comes beside it, in an HttpOnly cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description JWT; keep it in memory only */
                        access_token: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                        /** @description Seconds */
                        expires_in: number;
                        user: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            user_id: string;
                            email: string;
                            /** @enum {unknown} */
                            user_type: "medico" | "assistente" | "administrador" | "auditor";
                            nome: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    renovarSessao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The refresh token comes beside it, in an HttpOnly cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description JWT; keep it in memory only */
                        access_token: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                        /** @description Seconds */
                        expires_in: number;
                        user: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            user_id: string;
                            email: string;
                            /** @enum {unknown} */
                            user_type: "medico" | "assistente" | "administrador" | "auditor";
                            nome: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    sair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerUsuarioAtual: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        user_id: string;
                        email: string;
                        /** @enum {unknown} */
                        user_type: "medico" | "assistente" | "administrador" | "auditor";
                        nome: string;
                        sessao: {
                            /** @description The quick lock is on: only unlocking and leaving are answered */
                            bloqueada: boolean;
                            pin_definido: boolean;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            reautenticada_em: string;
                        };
                        /** @description Medicos in whose name they may work (X-Em-Nome-De), and as what */
                        em_nome_de: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            usuario_id: string;
                            nome: string;
                            /** @enum {unknown} */
                            papel: "assistente" | "substituto";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarSessoes: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            agente: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criada_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            ultimo_uso_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            expira_em: string;
                            /** @description The session of this request */
                            atual: boolean;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    encerrarSessoes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every session is over, this one too */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    encerrarSessao: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerAuditoria: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
                /**
                 * @description One action (paciente.ler), or everything done to a kind (paciente)
                 * @example paciente.ler
                 */
                acao?: string;
                /**
                 * @description The first: an instant, or a day of Brasília
                 * @example 2026-01-31
                 */
                desde?: string;
                /**
                 * @description The last, included: an instant, or a day of Brasília
                 * @example 2026-01-31
                 */
                ate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. An auditor sees every chain, anyone else their own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @description Whose chain; all zeros for the system
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            usuario_id: string;
                            usuario_nome: string | null;
                            /** @description Position in the chain */
                            sequencia: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            em: string;
                            ator_id: string | null;
                            ator_nome: string | null;
                            /** @example paciente.ler */
                            acao: string;
                            recurso_id: string | null;
                            pacientes: string[];
                            /** @description Codes and names of columns, never values */
                            detalhe: {
                                [key: string]: unknown;
                            };
                            pedido_id: string | null;
                            endereco: string | null;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerAuditoriaDoPaciente: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
                /**
                 * @description One action (paciente.ler), or everything done to a kind (paciente)
                 * @example paciente.ler
                 */
                acao?: string;
                /**
                 * @description The first: an instant, or a day of Brasília
                 * @example 2026-01-31
                 */
                desde?: string;
                /**
                 * @description The last, included: an instant, or a day of Brasília
                 * @example 2026-01-31
                 */
                ate?: string;
            };
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. An auditor sees every chain, anyone else their own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @description Whose chain; all zeros for the system
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            usuario_id: string;
                            usuario_nome: string | null;
                            /** @description Position in the chain */
                            sequencia: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            em: string;
                            ator_id: string | null;
                            ator_nome: string | null;
                            /** @example paciente.ler */
                            acao: string;
                            recurso_id: string | null;
                            pacientes: string[];
                            /** @description Codes and names of columns, never values */
                            detalhe: {
                                [key: string]: unknown;
                            };
                            pedido_id: string | null;
                            endereco: string | null;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    exportarConta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything kept about the account, but for secrets (LGPD, art. 18) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        gerado_em: string;
                        tabelas: {
                            [key: string]: {
                                [key: string]: unknown;
                            }[];
                        };
                        tratamento: {
                            controlador: string;
                            finalidades: {
                                dados: string;
                                finalidade: string;
                                base_legal: string;
                                destinatarios: string;
                                retencao: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    reautenticar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    senha: string;
                    /** @description Six digits of the authenticator app, or a recovery code */
                    codigo?: string;
                };
            };
        };
        responses: {
            /** @description Sensitive actions are answered for the next 10 minutes; the session is unlocked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    trocarSenha: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters, uncommon and impersonal */
                    senha: string;
                };
            };
        };
        responses: {
            /** @description The other sessions are over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    pedirTrocaDeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example medica@exemplo.org
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description The same whether or not the new address has an account: only its owner is told */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        situacao: "confirmacao_enviada";
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    confirmarTrocaDeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the e-mail */
                    token: string;
                    /** @description Password of the account */
                    senha: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        situacao: "email_alterado";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerSegundoFator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totp: {
                            ativo: boolean;
                            confirmado_em: string | null;
                        };
                        /** @description Recovery codes not used yet */
                        codigos_restantes: number;
                        passkeys: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            nome: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criada_em: string;
                            ultimo_uso_em: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    iniciarTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shown this once; nothing asks for its codes before the first one is confirmed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Base32, for typing */
                        segredo: string;
                        otpauth_url: string;
                        /** @description The same URL as an SVG image */
                        qr_svg: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    removerTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logins ask for no code any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    confirmarTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits of the authenticator app, or a recovery code */
                    codigo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each serves once; shown this once */
                        codigos_recuperacao: string[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    gerarCodigosDeRecuperacao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each serves once; shown this once */
                        codigos_recuperacao: string[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    pedirRegistroDePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description PublicKeyCredentialCreationOptionsJSON */
                        opcoes: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    cadastrarPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How its owner calls it */
                    nome: string;
                    /** @description What navigator.credentials answered: PublicKeyCredential.toJSON() */
                    resposta: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        nome: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criada_em: string;
                        ultimo_uso_em: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    removerPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It no longer enters */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    pedirDesafioDePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        desafio_id: string;
                        /** @description PublicKeyCredentialRequestOptionsJSON */
                        opcoes: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    entrarComPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    desafio_id: string;
                    /** @description What navigator.credentials answered: PublicKeyCredential.toJSON() */
                    resposta: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The refresh token comes beside it, in an HttpOnly cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description JWT; keep it in memory only */
                        access_token: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                        /** @description Seconds */
                        expires_in: number;
                        user: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            user_id: string;
                            email: string;
                            /** @enum {unknown} */
                            user_type: "medico" | "assistente" | "administrador" | "auditor";
                            nome: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    definirPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 4 to 8 digits, neither one digit repeated nor a sequence */
                    pin: string;
                };
            };
        };
        responses: {
            /** @description The quick lock opens with it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    removerPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quick lock opens with the password only */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    bloquearSessao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session answers only to unlocking and leaving */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    desbloquearSessao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One of the two */
        requestBody: {
            content: {
                "application/json": {
                    pin?: string;
                    senha?: string;
                };
            };
        };
        responses: {
            /** @description Unlocked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    pedirRecuperacao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example medica@exemplo.org
                     */
                    email: string;
                    senha: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        situacao: "instrucoes_enviadas" | "espera_administrador" | "cancelada";
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    confirmarRecuperacao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the e-mail */
                    token: string;
                    /** @description Password of the account */
                    senha: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        situacao: "instrucoes_enviadas" | "espera_administrador" | "cancelada";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    cancelarRecuperacao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the e-mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        situacao: "instrucoes_enviadas" | "espera_administrador" | "cancelada";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarRecuperacoes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            usuario_id: string;
                            nome: string;
                            email: string;
                            /** @enum {unknown} */
                            user_type: "medico" | "assistente" | "administrador" | "auditor";
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            pedida_em: string;
                            confirmada_em: string | null;
                            vale_em: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    aprovarRecuperacao: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wait begins */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    recusarRecuperacao: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It gives nothing back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarDelegacoes: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @enum {unknown} */
                            papel: "assistente" | "substituto";
                            /** @description Whoever asks works for the medico; otherwise they are the medico */
                            recebida: boolean;
                            /** @description Address that the invitation went to */
                            email: string;
                            /** @enum {unknown} */
                            situacao: "convidada" | "ativa" | "encerrada";
                            assistente_nome: string | null;
                            medico_nome: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criada_em: string;
                            aceita_em: string | null;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            termina_em: string;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    convidarAssistente: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    papel?: "assistente" | "substituto";
                    /**
                     * Format: email
                     * @example medica@exemplo.org
                     */
                    email: string;
                    /**
                     * Format: date
                     * @description Last day, a year from today at most
                     */
                    termina_em: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @enum {unknown} */
                        papel: "assistente" | "substituto";
                        /** @description Whoever asks works for the medico; otherwise they are the medico */
                        recebida: boolean;
                        /** @description Address that the invitation went to */
                        email: string;
                        /** @enum {unknown} */
                        situacao: "convidada" | "ativa" | "encerrada";
                        assistente_nome: string | null;
                        medico_nome: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criada_em: string;
                        aceita_em: string | null;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        termina_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    encerrarDelegacao: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delegation, or the invitation, is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    aceitarDelegacao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the e-mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @enum {unknown} */
                        papel: "assistente" | "substituto";
                        /** @description Whoever asks works for the medico; otherwise they are the medico */
                        recebida: boolean;
                        /** @description Address that the invitation went to */
                        email: string;
                        /** @enum {unknown} */
                        situacao: "convidada" | "ativa" | "encerrada";
                        assistente_nome: string | null;
                        medico_nome: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criada_em: string;
                        aceita_em: string | null;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        termina_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    buscarUsuarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Parts of the name or of the e-mail */
                    termo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            nome: string;
                            email: string;
                            /** @enum {unknown} */
                            user_type: "medico" | "assistente" | "administrador" | "auditor";
                            suspenso_em: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    mudarPapel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    user_type: "medico" | "assistente" | "administrador" | "auditor";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    suspenderUsuario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    reativarUsuario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerEstatisticasDeSeguranca: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ultimas_24h: {
                            /** @description Sessions opened */
                            logins_aceitos: number;
                            /** @description Proofs of identity refused: login, second factor, step-up */
                            logins_recusados: number;
                            /** @description Refresh tokens that came back after use; each ended its session */
                            refresh_reutilizados: number;
                            eventos: {
                                acao: string;
                                /** @description Audit events of this kind */
                                total: number;
                            }[];
                        };
                        /** @description Accounts suspended now */
                        contas_suspensas: number;
                        /** @description E-mails given up in the last seven days, the latest hundred */
                        emails_sem_entrega: {
                            /** @description As the log names it */
                            id: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            desde: string;
                        }[];
                        neste_processo: {
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            desde: string;
                            /** @description Answers 429 since the process started */
                            limites_atingidos: number;
                            /** @description Unsafe requests without a proof of origin since the process started */
                            csrf_recusados: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarChaves: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not revoked, newest first; the expired ones too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            nome: string;
                            /** @description What a program may do with it */
                            escopos: ("catalogo.ler" | "pacientes.ler" | "processos.ler" | "rascunhos.escrever")[];
                            /** @description Last 4 characters of the key */
                            final: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criada_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            expira_em: string;
                            /** @description To the minute */
                            ultimo_uso_em: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    criarChave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How its owner calls it */
                    nome: string;
                    /** @description What a program may do with it */
                    escopos: ("catalogo.ler" | "pacientes.ler" | "processos.ler" | "rascunhos.escrever")[];
                    validade_dias: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        nome: string;
                        /** @description What a program may do with it */
                        escopos: ("catalogo.ler" | "pacientes.ler" | "processos.ler" | "rascunhos.escrever")[];
                        /** @description Last 4 characters of the key */
                        final: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criada_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        expira_em: string;
                        /** @description To the minute */
                        ultimo_uso_em: string | null;
                        /** @description Goes in Authorization: Bearer; shown this once */
                        chave: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    revogarChave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It serves no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarProvedoresExternos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Empty when the configuration names none */
                        provedores: {
                            /** @example google */
                            id: string;
                            /** @example Google */
                            nome: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    iniciarEntradaExterna: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provedor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Path of ours to go on to after the login
                     * @example /processos
                     */
                    next?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where the browser must go; the proof that it came from here is in a cookie */
                        url: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    iniciarLigacaoExterna: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provedor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where the browser must go; the proof that it came from here is in a cookie */
                        url: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    receberRetornoExterno: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To /entrar-externo, /seguranca, or /login?erro=<code> */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    entrarComProvedor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Second factor, for accounts that have one */
                    codigo?: string;
                };
            };
        };
        responses: {
            /** @description The refresh token comes beside it, in an HttpOnly cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description JWT; keep it in memory only */
                        access_token: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                        /** @description Seconds */
                        expires_in: number;
                        user: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            user_id: string;
                            email: string;
                            /** @enum {unknown} */
                            user_type: "medico" | "assistente" | "administrador" | "auditor";
                            nome: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarLigacoesExternas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            provedor: string;
                            /** @description Of the provider; its id when the configuration no longer names it */
                            nome: string;
                            /** @description At the provider, when it was linked */
                            email: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criada_em: string;
                            ultimo_uso_em: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    desligarContaExterna: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It no longer enters */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerMedico: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        nome: string;
                        crm: string;
                        crm_uf: string;
                        cns: string;
                        especialidade: string;
                        rqe: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    salvarMedico: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name as printed */
                    nome: string;
                    /** @description Council number; fixed once saved */
                    crm: string;
                    /** @description State of the council; fixed once saved */
                    crm_uf: string;
                    /** @description 15 digits, with or without spaces; fixed once saved */
                    cns: string;
                    /** @description As printed */
                    especialidade: string;
                    /** @description Registro de Qualificação de Especialista */
                    rqe?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        nome: string;
                        crm: string;
                        crm_uf: string;
                        cns: string;
                        especialidade: string;
                        rqe: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        nome: string;
                        crm: string;
                        crm_uf: string;
                        cns: string;
                        especialidade: string;
                        rqe: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerRegistro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Usuario whose register it is
                 * @example 0193f6c0-7a00-7000-8000-000000000001
                 */
                usuario_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nome: string;
                        crm: string;
                        crm_uf: string;
                        cns: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    corrigirRegistro: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /**
                 * @description Usuario whose register it is
                 * @example 0193f6c0-7a00-7000-8000-000000000001
                 */
                usuario_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Council number */
                    crm: string;
                    /** @description State of the council */
                    crm_uf: string;
                    /** @description 15 digits, with or without spaces */
                    cns: string;
                    /** @description Why; its medico reads it */
                    motivo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nome: string;
                        crm: string;
                        crm_uf: string;
                        cns: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarCorrecoes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @enum {unknown} */
                            campo: "crm" | "crm_uf" | "cns";
                            anterior: string;
                            novo: string;
                            motivo: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            em: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarClinicas: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            /**
                             * Format: uuid
                             * @description The medico at this clinica: who and where a request is issued
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            emissor_id: string;
                            nome: string;
                            cnes: string;
                            telefone: string;
                            cep: string;
                            logradouro: string;
                            numero: string;
                            bairro: string;
                            cidade: string;
                            uf: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    criarClinica: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name as printed */
                    nome: string;
                    /** @description 7 digits; unique per usuario */
                    cnes: string;
                    /** @description Area code and number */
                    telefone: string;
                    /** @description 8 digits, with or without the hyphen */
                    cep: string;
                    logradouro: string;
                    /** @description Number, or S/N */
                    numero: string;
                    bairro: string;
                    cidade: string;
                    /** @description State */
                    uf: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /**
                         * Format: uuid
                         * @description The medico at this clinica: who and where a request is issued
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        nome: string;
                        cnes: string;
                        telefone: string;
                        cep: string;
                        logradouro: string;
                        numero: string;
                        bairro: string;
                        cidade: string;
                        uf: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerClinica: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /**
                         * Format: uuid
                         * @description The medico at this clinica: who and where a request is issued
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        nome: string;
                        cnes: string;
                        telefone: string;
                        cep: string;
                        logradouro: string;
                        numero: string;
                        bairro: string;
                        cidade: string;
                        uf: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    editarClinica: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name as printed */
                    nome: string;
                    /** @description 7 digits; unique per usuario */
                    cnes: string;
                    /** @description Area code and number */
                    telefone: string;
                    /** @description 8 digits, with or without the hyphen */
                    cep: string;
                    logradouro: string;
                    /** @description Number, or S/N */
                    numero: string;
                    bairro: string;
                    cidade: string;
                    /** @description State */
                    uf: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /**
                         * Format: uuid
                         * @description The medico at this clinica: who and where a request is issued
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        nome: string;
                        cnes: string;
                        telefone: string;
                        cep: string;
                        logradouro: string;
                        numero: string;
                        bairro: string;
                        cidade: string;
                        uf: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarEmissores: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            medico: {
                                /**
                                 * Format: uuid
                                 * @example 0193f6c0-7a00-7000-8000-000000000001
                                 */
                                id: string;
                                nome: string;
                                crm: string;
                                crm_uf: string;
                                especialidade: string;
                            };
                            clinica: {
                                /**
                                 * Format: uuid
                                 * @example 0193f6c0-7a00-7000-8000-000000000001
                                 */
                                id: string;
                                nome: string;
                                cnes: string;
                                cidade: string;
                                uf: string;
                            };
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    buscarDoencas: {
        parameters: {
            query: {
                /** @description Every word a part of the name, accent-blind; a CID or its beginning */
                busca: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            cid: string;
                            nome: string;
                            por_medicamento: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerDoenca: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cid: string;
                        nome: string;
                        retirada?: {
                            /** Format: date */
                            desde: string;
                            substituido_por: string[];
                            motivo: string;
                            fonte: string;
                            /** @enum {unknown} */
                            certeza: "alta" | "media" | "baixa";
                        } | null;
                        protocolos: {
                            id: string;
                            nome: string;
                            portaria: string | null;
                            atualizado_em: string | null;
                            retirada?: {
                                /** Format: date */
                                desde: string;
                                substituido_por: string[];
                                motivo: string;
                                fonte: string;
                                /** @enum {unknown} */
                                certeza: "alta" | "media" | "baixa";
                            } | null;
                            medicamentos: {
                                id: string;
                                nome: string;
                                dosagem: string;
                                apresentacao: string;
                                lista_344: string | null;
                                retirada?: {
                                    /** Format: date */
                                    desde: string;
                                    substituido_por: string[];
                                    motivo: string;
                                    fonte: string;
                                    /** @enum {unknown} */
                                    certeza: "alta" | "media" | "baixa";
                                } | null;
                                /** @description As documents, fields and rules name it */
                                substancia: string;
                                receita_344: string | null;
                                /** @enum {unknown} */
                                origem: "protocolo" | "sigtap";
                                /** @description Accepted for the CID by the SIGTAP competence in force */
                                vigente: boolean;
                                quantidade_maxima: number | null;
                                idade_minima_meses: number | null;
                                idade_maxima_meses: number | null;
                                sexo: ("F" | "M") | null;
                            }[];
                            documentos: {
                                fase: string;
                                tipo: string;
                                descricao: string;
                                escala: string | null;
                                substancias: string[] | null;
                                condicao: string | null;
                                /** @description obrigatorio, criterio_prescritor, alternativa, recomendacao_pcdt or nao_informada */
                                obrigatoriedade: string;
                                grupo_alternativa: string | null;
                                validade_meses: number | null;
                                periodicidade: string | null;
                                fonte: string;
                                certeza: string | null;
                            }[];
                            campos: {
                                /** @example edss */
                                nome: string;
                                rotulo: string;
                                /** @enum {unknown} */
                                tipo: "opcao" | "inteiro" | "itens";
                                opcoes: {
                                    valor: string;
                                    rotulo: string;
                                }[];
                                itens: {
                                    nome: string;
                                    rotulo: string;
                                    /** @description Points */
                                    maximo: number;
                                    /** @description Answered yes (all points) or no (0) */
                                    binario: boolean;
                                }[];
                                minimo: number | null;
                                maximo: number | null;
                                /** @description Phases that do not go without it */
                                fases: string[];
                                substancias: string[] | null;
                            }[];
                            regras: {
                                tipo: string;
                                descricao: string;
                                expressao: string | null;
                                medicamento_id: string | null;
                                substancia: string | null;
                                fonte: string;
                            }[];
                        }[];
                        medicamentos_sem_protocolo: {
                            id: string;
                            nome: string;
                            dosagem: string;
                            apresentacao: string;
                            lista_344: string | null;
                            retirada?: {
                                /** Format: date */
                                desde: string;
                                substituido_por: string[];
                                motivo: string;
                                fonte: string;
                                /** @enum {unknown} */
                                certeza: "alta" | "media" | "baixa";
                            } | null;
                            /** @description As documents, fields and rules name it */
                            substancia: string;
                            receita_344: string | null;
                            /** @enum {unknown} */
                            origem: "protocolo" | "sigtap";
                            /** @description Accepted for the CID by the SIGTAP competence in force */
                            vigente: boolean;
                            quantidade_maxima: number | null;
                            idade_minima_meses: number | null;
                            idade_maxima_meses: number | null;
                            sexo: ("F" | "M") | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    buscarMedicamentos: {
        parameters: {
            query: {
                /** @description Every word a part of the name, accent-blind; a CID or its beginning */
                busca: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            id: string;
                            nome: string;
                            dosagem: string;
                            apresentacao: string;
                            lista_344: string | null;
                            retirada?: {
                                /** Format: date */
                                desde: string;
                                substituido_por: string[];
                                motivo: string;
                                fonte: string;
                                /** @enum {unknown} */
                                certeza: "alta" | "media" | "baixa";
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerProtocolo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        nome: string;
                        portaria: string | null;
                        atualizado_em: string | null;
                        retirada?: {
                            /** Format: date */
                            desde: string;
                            substituido_por: string[];
                            motivo: string;
                            fonte: string;
                            /** @enum {unknown} */
                            certeza: "alta" | "media" | "baixa";
                        } | null;
                        medicamentos: {
                            id: string;
                            nome: string;
                            dosagem: string;
                            apresentacao: string;
                            lista_344: string | null;
                            retirada?: {
                                /** Format: date */
                                desde: string;
                                substituido_por: string[];
                                motivo: string;
                                fonte: string;
                                /** @enum {unknown} */
                                certeza: "alta" | "media" | "baixa";
                            } | null;
                            /** @description As documents, fields and rules name it */
                            substancia: string;
                            receita_344: string | null;
                            /** @enum {unknown} */
                            origem: "protocolo" | "sigtap";
                            /** @description Accepted for the CID by the SIGTAP competence in force */
                            vigente: boolean;
                            quantidade_maxima: number | null;
                            idade_minima_meses: number | null;
                            idade_maxima_meses: number | null;
                            sexo: ("F" | "M") | null;
                        }[];
                        documentos: {
                            fase: string;
                            tipo: string;
                            descricao: string;
                            escala: string | null;
                            substancias: string[] | null;
                            condicao: string | null;
                            /** @description obrigatorio, criterio_prescritor, alternativa, recomendacao_pcdt or nao_informada */
                            obrigatoriedade: string;
                            grupo_alternativa: string | null;
                            validade_meses: number | null;
                            periodicidade: string | null;
                            fonte: string;
                            certeza: string | null;
                        }[];
                        campos: {
                            /** @example edss */
                            nome: string;
                            rotulo: string;
                            /** @enum {unknown} */
                            tipo: "opcao" | "inteiro" | "itens";
                            opcoes: {
                                valor: string;
                                rotulo: string;
                            }[];
                            itens: {
                                nome: string;
                                rotulo: string;
                                /** @description Points */
                                maximo: number;
                                /** @description Answered yes (all points) or no (0) */
                                binario: boolean;
                            }[];
                            minimo: number | null;
                            maximo: number | null;
                            /** @description Phases that do not go without it */
                            fases: string[];
                            substancias: string[] | null;
                        }[];
                        regras: {
                            tipo: string;
                            descricao: string;
                            expressao: string | null;
                            medicamento_id: string | null;
                            substancia: string | null;
                            fonte: string;
                        }[];
                        doencas: {
                            cid: string;
                            nome: string;
                        }[];
                        observacoes: string | null;
                        /** @description Versions of its text, from the oldest on */
                        normas: {
                            norma: string;
                            data_norma: string | null;
                            anexo_em: string | null;
                            valido_de: string;
                            valido_ate: string | null;
                            url: string | null;
                            sha256: string | null;
                            fonte: string;
                            /** @enum {unknown} */
                            certeza: "alta" | "media" | "baixa";
                            observacoes: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarPacientes: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            nome: string;
                            cpf: string | null;
                            cns: string | null;
                            data_nascimento: string | null;
                            sexo: string | null;
                            nome_mae: string;
                            peso_kg: number;
                            altura_cm: number;
                            incapaz: boolean;
                            nome_responsavel: string | null;
                            /** @enum {unknown} */
                            raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                            etnia: string | null;
                            telefones: string[];
                            email: string | null;
                            endereco: {
                                /** @description 8 digits, with or without punctuation */
                                cep: string;
                                logradouro: string;
                                numero: string;
                                complemento?: string;
                                bairro: string;
                                cidade: string;
                                /** @description State */
                                uf: string;
                            };
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    criarPaciente: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Full name */
                    nome: string;
                    /** @description Unique per usuario when present */
                    cpf?: string;
                    /** @description Unique per usuario when present */
                    cns?: string;
                    /**
                     * Format: date
                     * @description Calendar date, AAAA-MM-DD
                     * @example 2026-01-31
                     */
                    data_nascimento?: string;
                    /** @enum {unknown} */
                    sexo?: "M" | "F";
                    nome_mae: string;
                    peso_kg: number;
                    altura_cm: number;
                    incapaz: boolean;
                    /** @description Required when incapaz */
                    nome_responsavel?: string;
                    /** @enum {unknown} */
                    raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                    /** @description Ethnic group when indigena */
                    etnia?: string;
                    telefones?: string[];
                    /** Format: email */
                    email?: string;
                    endereco: {
                        /** @description 8 digits, with or without punctuation */
                        cep: string;
                        logradouro: string;
                        numero: string;
                        complemento?: string;
                        bairro: string;
                        cidade: string;
                        /** @description State */
                        uf: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        nome: string;
                        cpf: string | null;
                        cns: string | null;
                        data_nascimento: string | null;
                        sexo: string | null;
                        nome_mae: string;
                        peso_kg: number;
                        altura_cm: number;
                        incapaz: boolean;
                        nome_responsavel: string | null;
                        /** @enum {unknown} */
                        raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                        etnia: string | null;
                        telefones: string[];
                        email: string | null;
                        endereco: {
                            /** @description 8 digits, with or without punctuation */
                            cep: string;
                            logradouro: string;
                            numero: string;
                            complemento?: string;
                            bairro: string;
                            cidade: string;
                            /** @description State */
                            uf: string;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerPaciente: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        nome: string;
                        cpf: string | null;
                        cns: string | null;
                        data_nascimento: string | null;
                        sexo: string | null;
                        nome_mae: string;
                        peso_kg: number;
                        altura_cm: number;
                        incapaz: boolean;
                        nome_responsavel: string | null;
                        /** @enum {unknown} */
                        raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                        etnia: string | null;
                        telefones: string[];
                        email: string | null;
                        endereco: {
                            /** @description 8 digits, with or without punctuation */
                            cep: string;
                            logradouro: string;
                            numero: string;
                            complemento?: string;
                            bairro: string;
                            cidade: string;
                            /** @description State */
                            uf: string;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    editarPaciente: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Full name */
                    nome: string;
                    /** @description Unique per usuario when present */
                    cpf?: string;
                    /** @description Unique per usuario when present */
                    cns?: string;
                    /**
                     * Format: date
                     * @description Calendar date, AAAA-MM-DD
                     * @example 2026-01-31
                     */
                    data_nascimento?: string;
                    /** @enum {unknown} */
                    sexo?: "M" | "F";
                    nome_mae: string;
                    peso_kg: number;
                    altura_cm: number;
                    incapaz: boolean;
                    /** @description Required when incapaz */
                    nome_responsavel?: string;
                    /** @enum {unknown} */
                    raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                    /** @description Ethnic group when indigena */
                    etnia?: string;
                    telefones?: string[];
                    /** Format: email */
                    email?: string;
                    endereco: {
                        /** @description 8 digits, with or without punctuation */
                        cep: string;
                        logradouro: string;
                        numero: string;
                        complemento?: string;
                        bairro: string;
                        cidade: string;
                        /** @description State */
                        uf: string;
                    };
                    /** @description Why it changes; kept in the history */
                    motivo?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        nome: string;
                        cpf: string | null;
                        cns: string | null;
                        data_nascimento: string | null;
                        sexo: string | null;
                        nome_mae: string;
                        peso_kg: number;
                        altura_cm: number;
                        incapaz: boolean;
                        nome_responsavel: string | null;
                        /** @enum {unknown} */
                        raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                        etnia: string | null;
                        telefones: string[];
                        email: string | null;
                        endereco: {
                            /** @description 8 digits, with or without punctuation */
                            cep: string;
                            logradouro: string;
                            numero: string;
                            complemento?: string;
                            bairro: string;
                            cidade: string;
                            /** @description State */
                            uf: string;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    buscarPacientes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Parts of the patient's or the mother's name in any order, or at least 4 first digits of the CPF or CNS */
                    termo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            nome: string;
                            cpf: string | null;
                            cns: string | null;
                            data_nascimento: string | null;
                            nome_mae: string;
                            processos: {
                                /**
                                 * Format: uuid
                                 * @example 0193f6c0-7a00-7000-8000-000000000001
                                 */
                                id: string;
                                cid: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarProcessos: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
                /**
                 * @description Only those of the paciente
                 * @example 0193f6c0-7a00-7000-8000-000000000001
                 */
                paciente_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            paciente_id: string;
                            paciente_nome: string;
                            paciente_cpf: string | null;
                            paciente_cns: string | null;
                            cid: string;
                            doenca_nome: string;
                            medicamentos: string[];
                            ultima_data: string | null;
                            vence_em: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    abrirProcesso: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A stored paciente of the usuario
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    paciente_id?: string;
                    paciente?: {
                        /** @description Full name */
                        nome: string;
                        /** @description Unique per usuario when present */
                        cpf?: string;
                        /** @description Unique per usuario when present */
                        cns?: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        data_nascimento?: string;
                        /** @enum {unknown} */
                        sexo?: "M" | "F";
                        nome_mae: string;
                        peso_kg: number;
                        altura_cm: number;
                        incapaz: boolean;
                        /** @description Required when incapaz */
                        nome_responsavel?: string;
                        /** @enum {unknown} */
                        raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                        /** @description Ethnic group when indigena */
                        etnia?: string;
                        telefones?: string[];
                        /** Format: email */
                        email?: string;
                        endereco: {
                            /** @description 8 digits, with or without punctuation */
                            cep: string;
                            logradouro: string;
                            numero: string;
                            complemento?: string;
                            bairro: string;
                            cidade: string;
                            /** @description State */
                            uf: string;
                        };
                    };
                    /**
                     * @description CID-10, with or without the dot
                     * @example G40.0
                     */
                    cid: string;
                    /**
                     * Format: uuid
                     * @description Emissor of the usuario (medico at a clinica)
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    emissor_id: string;
                    /** @description Needed only when the CID belongs to several protocolos */
                    protocolo_id?: string;
                    /** @description Overrides what the history says */
                    primeira_vez?: boolean;
                    /** @description LME item 11 */
                    anamnese: string;
                    /** @description LME item 12 */
                    tratou: boolean;
                    /** @description Required when tratou */
                    tratamentos_previos?: string;
                    /**
                     * @description LME item 18
                     * @enum {unknown}
                     */
                    preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                    /** @description Required when preenchido_por is outro */
                    preenchido_por_nome?: string;
                    /** @description Required when preenchido_por is outro */
                    preenchido_por_cpf?: string;
                    /** @description Default: only when the medico fills */
                    imprimir_campos_19_a_22?: boolean;
                    /**
                     * @description LME item 21; must be present on the paciente
                     * @enum {unknown}
                     */
                    documento_paciente: "cpf" | "cns";
                    /**
                     * @description Default 30_dias
                     * @enum {unknown}
                     */
                    politica_datas?: "30_dias" | "mesmo_dia";
                    medicamentos: {
                        /** @description Medicamento of the catalogue */
                        medicamento_id: string;
                        /** @description Route, e.g. oral */
                        via: string;
                        meses: {
                            /** @description Mode of use in that month, as printed; may be empty only when quantidade is 0 */
                            posologia: string;
                            /** @description Units in the month */
                            quantidade: number;
                        }[];
                    }[];
                    respostas?: {
                        /** @example 3.5 */
                        edss?: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        edss_data?: string;
                        /** @example 1 */
                        cdr?: string;
                        cdr_dominios?: {
                            [key: string]: string;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        cdr_data?: string;
                        eva?: number;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        eva_data?: string;
                        lanss?: {
                            [key: string]: number;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        lanss_data?: string;
                        meem?: {
                            [key: string]: number;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        meem_data?: string;
                        escolaridade_anos?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        paciente_id: string;
                        paciente: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            nome: string;
                            cpf: string | null;
                            cns: string | null;
                            data_nascimento: string | null;
                            sexo: string | null;
                            nome_mae: string;
                            peso_kg: number;
                            altura_cm: number;
                            incapaz: boolean;
                            nome_responsavel: string | null;
                            /** @enum {unknown} */
                            raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                            etnia: string | null;
                            telefones: string[];
                            email: string | null;
                            endereco: {
                                /** @description 8 digits, with or without punctuation */
                                cep: string;
                                logradouro: string;
                                numero: string;
                                complemento?: string;
                                bairro: string;
                                cidade: string;
                                /** @description State */
                                uf: string;
                            };
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        };
                        cid: string;
                        doenca_nome: string;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        protocolo_id: string | null;
                        protocolo_nome: string | null;
                        primeira_vez: boolean | null;
                        anamnese: string;
                        tratou: boolean;
                        tratamentos_previos: string | null;
                        /**
                         * @description LME item 18
                         * @enum {unknown}
                         */
                        preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                        preenchido_por_nome: string | null;
                        preenchido_por_cpf: string | null;
                        imprimir_campos_19_a_22: boolean;
                        /**
                         * @description LME item 21; must be present on the paciente
                         * @enum {unknown}
                         */
                        documento_paciente: "cpf" | "cns";
                        /**
                         * @description Default 30_dias
                         * @enum {unknown}
                         */
                        politica_datas: "30_dias" | "mesmo_dia";
                        medicamentos: {
                            medicamento_id: string;
                            nome: string;
                            dosagem: string;
                            apresentacao: string;
                            lista_344: string | null;
                            via: string;
                            meses: {
                                posologia: string;
                                quantidade: number;
                            }[];
                        }[];
                        respostas: {
                            /** @example 3.5 */
                            edss?: string;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            edss_data?: string;
                            /** @example 1 */
                            cdr?: string;
                            cdr_dominios?: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            cdr_data?: string;
                            eva?: number;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            eva_data?: string;
                            lanss?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            lanss_data?: string;
                            meem?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            meem_data?: string;
                            escolaridade_anos?: number;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerProcesso: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        paciente_id: string;
                        paciente: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            nome: string;
                            cpf: string | null;
                            cns: string | null;
                            data_nascimento: string | null;
                            sexo: string | null;
                            nome_mae: string;
                            peso_kg: number;
                            altura_cm: number;
                            incapaz: boolean;
                            nome_responsavel: string | null;
                            /** @enum {unknown} */
                            raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                            etnia: string | null;
                            telefones: string[];
                            email: string | null;
                            endereco: {
                                /** @description 8 digits, with or without punctuation */
                                cep: string;
                                logradouro: string;
                                numero: string;
                                complemento?: string;
                                bairro: string;
                                cidade: string;
                                /** @description State */
                                uf: string;
                            };
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        };
                        cid: string;
                        doenca_nome: string;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        protocolo_id: string | null;
                        protocolo_nome: string | null;
                        primeira_vez: boolean | null;
                        anamnese: string;
                        tratou: boolean;
                        tratamentos_previos: string | null;
                        /**
                         * @description LME item 18
                         * @enum {unknown}
                         */
                        preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                        preenchido_por_nome: string | null;
                        preenchido_por_cpf: string | null;
                        imprimir_campos_19_a_22: boolean;
                        /**
                         * @description LME item 21; must be present on the paciente
                         * @enum {unknown}
                         */
                        documento_paciente: "cpf" | "cns";
                        /**
                         * @description Default 30_dias
                         * @enum {unknown}
                         */
                        politica_datas: "30_dias" | "mesmo_dia";
                        medicamentos: {
                            medicamento_id: string;
                            nome: string;
                            dosagem: string;
                            apresentacao: string;
                            lista_344: string | null;
                            via: string;
                            meses: {
                                posologia: string;
                                quantidade: number;
                            }[];
                        }[];
                        respostas: {
                            /** @example 3.5 */
                            edss?: string;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            edss_data?: string;
                            /** @example 1 */
                            cdr?: string;
                            cdr_dominios?: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            cdr_data?: string;
                            eva?: number;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            eva_data?: string;
                            lanss?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            lanss_data?: string;
                            meem?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            meem_data?: string;
                            escolaridade_anos?: number;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    editarProcesso: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    paciente_id: string;
                    /** @description Fixed: must be the processo's own */
                    cid: string;
                    /**
                     * Format: uuid
                     * @description Emissor of the usuario (medico at a clinica)
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    emissor_id: string;
                    /** @description Needed only when the CID belongs to several protocolos */
                    protocolo_id?: string;
                    /** @description Overrides what the history says */
                    primeira_vez?: boolean;
                    /** @description LME item 11 */
                    anamnese: string;
                    /** @description LME item 12 */
                    tratou: boolean;
                    /** @description Required when tratou */
                    tratamentos_previos?: string;
                    /**
                     * @description LME item 18
                     * @enum {unknown}
                     */
                    preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                    /** @description Required when preenchido_por is outro */
                    preenchido_por_nome?: string;
                    /** @description Required when preenchido_por is outro */
                    preenchido_por_cpf?: string;
                    /** @description Default: only when the medico fills */
                    imprimir_campos_19_a_22?: boolean;
                    /**
                     * @description LME item 21; must be present on the paciente
                     * @enum {unknown}
                     */
                    documento_paciente: "cpf" | "cns";
                    /**
                     * @description Default 30_dias
                     * @enum {unknown}
                     */
                    politica_datas?: "30_dias" | "mesmo_dia";
                    medicamentos: {
                        /** @description Medicamento of the catalogue */
                        medicamento_id: string;
                        /** @description Route, e.g. oral */
                        via: string;
                        meses: {
                            /** @description Mode of use in that month, as printed; may be empty only when quantidade is 0 */
                            posologia: string;
                            /** @description Units in the month */
                            quantidade: number;
                        }[];
                    }[];
                    respostas?: {
                        /** @example 3.5 */
                        edss?: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        edss_data?: string;
                        /** @example 1 */
                        cdr?: string;
                        cdr_dominios?: {
                            [key: string]: string;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        cdr_data?: string;
                        eva?: number;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        eva_data?: string;
                        lanss?: {
                            [key: string]: number;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        lanss_data?: string;
                        meem?: {
                            [key: string]: number;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        meem_data?: string;
                        escolaridade_anos?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        paciente_id: string;
                        paciente: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            nome: string;
                            cpf: string | null;
                            cns: string | null;
                            data_nascimento: string | null;
                            sexo: string | null;
                            nome_mae: string;
                            peso_kg: number;
                            altura_cm: number;
                            incapaz: boolean;
                            nome_responsavel: string | null;
                            /** @enum {unknown} */
                            raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                            etnia: string | null;
                            telefones: string[];
                            email: string | null;
                            endereco: {
                                /** @description 8 digits, with or without punctuation */
                                cep: string;
                                logradouro: string;
                                numero: string;
                                complemento?: string;
                                bairro: string;
                                cidade: string;
                                /** @description State */
                                uf: string;
                            };
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        };
                        cid: string;
                        doenca_nome: string;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        protocolo_id: string | null;
                        protocolo_nome: string | null;
                        primeira_vez: boolean | null;
                        anamnese: string;
                        tratou: boolean;
                        tratamentos_previos: string | null;
                        /**
                         * @description LME item 18
                         * @enum {unknown}
                         */
                        preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                        preenchido_por_nome: string | null;
                        preenchido_por_cpf: string | null;
                        imprimir_campos_19_a_22: boolean;
                        /**
                         * @description LME item 21; must be present on the paciente
                         * @enum {unknown}
                         */
                        documento_paciente: "cpf" | "cns";
                        /**
                         * @description Default 30_dias
                         * @enum {unknown}
                         */
                        politica_datas: "30_dias" | "mesmo_dia";
                        medicamentos: {
                            medicamento_id: string;
                            nome: string;
                            dosagem: string;
                            apresentacao: string;
                            lista_344: string | null;
                            via: string;
                            meses: {
                                posologia: string;
                                quantidade: number;
                            }[];
                        }[];
                        respostas: {
                            /** @example 3.5 */
                            edss?: string;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            edss_data?: string;
                            /** @example 1 */
                            cdr?: string;
                            cdr_dominios?: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            cdr_data?: string;
                            eva?: number;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            eva_data?: string;
                            lanss?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            lanss_data?: string;
                            meem?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            meem_data?: string;
                            escolaridade_anos?: number;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    renovarProcesso: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Calendar date, AAAA-MM-DD
                     * @example 2026-01-31
                     */
                    data: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        processo_id: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        data: string;
                        processo_versao: number;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerHistorico: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revisoes: {
                            versao: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                        }[];
                        renovacoes: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            processo_id: string;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            data: string;
                            processo_versao: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                        }[];
                        documentos: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            processo_id: string;
                            renovacao_id: string | null;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            processo_versao: number;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            data: string;
                            primeira_vez: boolean;
                            documentos: {
                                /** @enum {unknown} */
                                tipo: "lme" | "receita" | "escala" | "medicamento" | "ter" | "relatorio" | "exames";
                                titulo: string;
                                paginas: number;
                                motivo: string;
                            }[];
                            avisos: {
                                codigo: string;
                                /** @description pt-BR */
                                mensagem: string;
                                /** @description Norm or data that the warning comes from */
                                fonte: string;
                                /**
                                 * @description Absent = aviso
                                 * @enum {unknown}
                                 */
                                severidade?: "aviso" | "informacao";
                                /** @description Where it is mended, as a field error would name it */
                                campo?: string;
                            }[];
                            catalogo: {
                                pacotes: {
                                    tipo: string;
                                    nome: string;
                                    sha256: string;
                                }[];
                                norma: {
                                    norma: string;
                                    data_norma: string | null;
                                    anexo_em: string | null;
                                    sha256: string | null;
                                } | null;
                            } | null;
                            sha256: string;
                            bytes: number;
                            /** @example /api/pdf/documentos/0193f6c0-7a00-7000-8000-000000000001 */
                            url: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: uuid
                             * @description Who issued it and is printed on it: the medico, or their substitute
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            emitido_por: string;
                            emitido_por_nome: string | null;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarVencimentos: {
        parameters: {
            query?: {
                /**
                 * @description Calendar date, AAAA-MM-DD
                 * @example 2026-01-31
                 */
                ate?: string;
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            paciente_id: string;
                            paciente_nome: string;
                            paciente_cpf: string | null;
                            paciente_cns: string | null;
                            cid: string;
                            doenca_nome: string;
                            medicamentos: string[];
                            ultima_data: string | null;
                            vence_em: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    validarProcesso: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Calendar date, AAAA-MM-DD
                     * @example 2026-01-31
                     */
                    data?: string;
                    relatorio?: string;
                    exames?: string[];
                    /** @description Registers the renovacao of the date with the packet; asked for after a cycle ended */
                    renovar?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentos: {
                            tipo: string;
                            titulo: string;
                            motivo: string;
                        }[];
                        erros: {
                            field: string;
                            code: string;
                            message: string;
                        }[];
                        avisos: {
                            codigo: string;
                            /** @description pt-BR */
                            mensagem: string;
                            /** @description Norm or data that the warning comes from */
                            fonte: string;
                            /**
                             * @description Absent = aviso
                             * @enum {unknown}
                             */
                            severidade?: "aviso" | "informacao";
                            /** @description Where it is mended, as a field error would name it */
                            campo?: string;
                        }[];
                        primeira_vez: boolean | null;
                        ciclo_encerrado_em: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    validarPedido: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The processo being edited
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    processo_id?: string;
                    paciente: {
                        /** @description Full name */
                        nome: string;
                        /** @description Unique per usuario when present */
                        cpf?: string;
                        /** @description Unique per usuario when present */
                        cns?: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        data_nascimento?: string;
                        /** @enum {unknown} */
                        sexo?: "M" | "F";
                        nome_mae: string;
                        peso_kg: number;
                        altura_cm: number;
                        incapaz: boolean;
                        /** @description Required when incapaz */
                        nome_responsavel?: string;
                        /** @enum {unknown} */
                        raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                        /** @description Ethnic group when indigena */
                        etnia?: string;
                        telefones?: string[];
                        /** Format: email */
                        email?: string;
                        endereco: {
                            /** @description 8 digits, with or without punctuation */
                            cep: string;
                            logradouro: string;
                            numero: string;
                            complemento?: string;
                            bairro: string;
                            cidade: string;
                            /** @description State */
                            uf: string;
                        };
                    };
                    /**
                     * @description CID-10, with or without the dot
                     * @example G40.0
                     */
                    cid: string;
                    /**
                     * Format: uuid
                     * @description Emissor of the usuario (medico at a clinica)
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    emissor_id: string;
                    /** @description Needed only when the CID belongs to several protocolos */
                    protocolo_id?: string;
                    /** @description Overrides what the history says */
                    primeira_vez?: boolean;
                    /** @description LME item 11 */
                    anamnese: string;
                    /** @description LME item 12 */
                    tratou: boolean;
                    /** @description Required when tratou */
                    tratamentos_previos?: string;
                    /**
                     * @description LME item 18
                     * @enum {unknown}
                     */
                    preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                    /** @description Required when preenchido_por is outro */
                    preenchido_por_nome?: string;
                    /** @description Required when preenchido_por is outro */
                    preenchido_por_cpf?: string;
                    /** @description Default: only when the medico fills */
                    imprimir_campos_19_a_22?: boolean;
                    /**
                     * @description LME item 21; must be present on the paciente
                     * @enum {unknown}
                     */
                    documento_paciente: "cpf" | "cns";
                    /**
                     * @description Default 30_dias
                     * @enum {unknown}
                     */
                    politica_datas?: "30_dias" | "mesmo_dia";
                    medicamentos: {
                        /** @description Medicamento of the catalogue */
                        medicamento_id: string;
                        /** @description Route, e.g. oral */
                        via: string;
                        meses: {
                            /** @description Mode of use in that month, as printed; may be empty only when quantidade is 0 */
                            posologia: string;
                            /** @description Units in the month */
                            quantidade: number;
                        }[];
                    }[];
                    respostas?: {
                        /** @example 3.5 */
                        edss?: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        edss_data?: string;
                        /** @example 1 */
                        cdr?: string;
                        cdr_dominios?: {
                            [key: string]: string;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        cdr_data?: string;
                        eva?: number;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        eva_data?: string;
                        lanss?: {
                            [key: string]: number;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        lanss_data?: string;
                        meem?: {
                            [key: string]: number;
                        };
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        meem_data?: string;
                        escolaridade_anos?: number;
                    };
                    /**
                     * Format: date
                     * @description Calendar date, AAAA-MM-DD
                     * @example 2026-01-31
                     */
                    data?: string;
                    relatorio?: string;
                    exames?: string[];
                    /** @description Registers the renovacao of the date with the packet; asked for after a cycle ended */
                    renovar?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentos: {
                            tipo: string;
                            titulo: string;
                            motivo: string;
                        }[];
                        erros: {
                            field: string;
                            code: string;
                            message: string;
                        }[];
                        avisos: {
                            codigo: string;
                            /** @description pt-BR */
                            mensagem: string;
                            /** @description Norm or data that the warning comes from */
                            fonte: string;
                            /**
                             * @description Absent = aviso
                             * @enum {unknown}
                             */
                            severidade?: "aviso" | "informacao";
                            /** @description Where it is mended, as a field error would name it */
                            campo?: string;
                        }[];
                        primeira_vez: boolean | null;
                        ciclo_encerrado_em: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    emitirDocumentos: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Calendar date, AAAA-MM-DD
                     * @example 2026-01-31
                     */
                    data: string;
                    relatorio?: string;
                    exames?: string[];
                    /** @description Registers the renovacao of the date with the packet; asked for after a cycle ended */
                    renovar?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        processo_id: string;
                        renovacao_id: string | null;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        processo_versao: number;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        data: string;
                        primeira_vez: boolean;
                        documentos: {
                            /** @enum {unknown} */
                            tipo: "lme" | "receita" | "escala" | "medicamento" | "ter" | "relatorio" | "exames";
                            titulo: string;
                            paginas: number;
                            motivo: string;
                        }[];
                        avisos: {
                            codigo: string;
                            /** @description pt-BR */
                            mensagem: string;
                            /** @description Norm or data that the warning comes from */
                            fonte: string;
                            /**
                             * @description Absent = aviso
                             * @enum {unknown}
                             */
                            severidade?: "aviso" | "informacao";
                            /** @description Where it is mended, as a field error would name it */
                            campo?: string;
                        }[];
                        catalogo: {
                            pacotes: {
                                tipo: string;
                                nome: string;
                                sha256: string;
                            }[];
                            norma: {
                                norma: string;
                                data_norma: string | null;
                                anexo_em: string | null;
                                sha256: string | null;
                            } | null;
                        } | null;
                        sha256: string;
                        bytes: number;
                        /** @example /api/pdf/documentos/0193f6c0-7a00-7000-8000-000000000001 */
                        url: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    emitirLote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itens: {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        processo_id: string;
                        /**
                         * Format: date
                         * @description Calendar date, AAAA-MM-DD
                         * @example 2026-01-31
                         */
                        data: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            processo_id: string;
                            documento: {
                                /**
                                 * Format: uuid
                                 * @example 0193f6c0-7a00-7000-8000-000000000001
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @example 0193f6c0-7a00-7000-8000-000000000001
                                 */
                                processo_id: string;
                                renovacao_id: string | null;
                                /** @description Version of the resource; its ETag, asked back in If-Match */
                                processo_versao: number;
                                /**
                                 * Format: date
                                 * @description Calendar date, AAAA-MM-DD
                                 * @example 2026-01-31
                                 */
                                data: string;
                                primeira_vez: boolean;
                                documentos: {
                                    /** @enum {unknown} */
                                    tipo: "lme" | "receita" | "escala" | "medicamento" | "ter" | "relatorio" | "exames";
                                    titulo: string;
                                    paginas: number;
                                    motivo: string;
                                }[];
                                avisos: {
                                    codigo: string;
                                    /** @description pt-BR */
                                    mensagem: string;
                                    /** @description Norm or data that the warning comes from */
                                    fonte: string;
                                    /**
                                     * @description Absent = aviso
                                     * @enum {unknown}
                                     */
                                    severidade?: "aviso" | "informacao";
                                    /** @description Where it is mended, as a field error would name it */
                                    campo?: string;
                                }[];
                                catalogo: {
                                    pacotes: {
                                        tipo: string;
                                        nome: string;
                                        sha256: string;
                                    }[];
                                    norma: {
                                        norma: string;
                                        data_norma: string | null;
                                        anexo_em: string | null;
                                        sha256: string | null;
                                    } | null;
                                } | null;
                                sha256: string;
                                bytes: number;
                                /** @example /api/pdf/documentos/0193f6c0-7a00-7000-8000-000000000001 */
                                url: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 in UTC
                                 */
                                criado_em: string;
                            } | null;
                            problema: {
                                code: string;
                                title: string;
                                action: string;
                                errors: {
                                    field: string;
                                    code: string;
                                    message: string;
                                }[];
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarRascunhos: {
        parameters: {
            query?: {
                limite?: number;
                /** @description proximo_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As typed, complete or not, and at most 200 characters of each */
                        itens: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            processo_id: string | null;
                            cid: string | null;
                            doenca_nome: string | null;
                            paciente_id: string | null;
                            paciente_nome: string | null;
                            paciente_cpf: string | null;
                            paciente_cns: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            atualizado_em: string;
                        }[];
                        proximo_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    criarRascunho: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeated request with the same key gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The processo being edited
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    processo_id?: string;
                    /** @description The form as typed, complete or not; kept as it is */
                    conteudo: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        processo_id: string | null;
                        conteudo: {
                            [key: string]: unknown;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerRascunho: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        processo_id: string | null;
                        conteudo: {
                            [key: string]: unknown;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    salvarRascunho: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The processo being edited
                     * @example 0193f6c0-7a00-7000-8000-000000000001
                     */
                    processo_id?: string;
                    /** @description The form as typed, complete or not; kept as it is */
                    conteudo: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        processo_id: string | null;
                        conteudo: {
                            [key: string]: unknown;
                        };
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        atualizado_em: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    descartarRascunho: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerRevisao: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
                versao: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        processo_id: string;
                        versao: number;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        autor_id: string | null;
                        autor_nome: string | null;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        emissor_id: string;
                        protocolo_id: string | null;
                        primeira_vez: boolean | null;
                        anamnese: string;
                        tratou: boolean;
                        tratamentos_previos: string | null;
                        /**
                         * @description LME item 18
                         * @enum {unknown}
                         */
                        preenchido_por: "paciente" | "mae" | "responsavel" | "medico" | "outro";
                        preenchido_por_nome: string | null;
                        preenchido_por_cpf: string | null;
                        imprimir_campos_19_a_22: boolean;
                        /**
                         * @description LME item 21; must be present on the paciente
                         * @enum {unknown}
                         */
                        documento_paciente: "cpf" | "cns";
                        /**
                         * @description Default 30_dias
                         * @enum {unknown}
                         */
                        politica_datas: "30_dias" | "mesmo_dia";
                        medicamentos: {
                            medicamento_id: string;
                            via: string;
                            meses: {
                                posologia: string;
                                quantidade: number;
                            }[];
                        }[];
                        respostas: {
                            /** @example 3.5 */
                            edss?: string;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            edss_data?: string;
                            /** @example 1 */
                            cdr?: string;
                            cdr_dominios?: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            cdr_data?: string;
                            eva?: number;
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            eva_data?: string;
                            lanss?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            lanss_data?: string;
                            meem?: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date
                             * @description Calendar date, AAAA-MM-DD
                             * @example 2026-01-31
                             */
                            meem_data?: string;
                            escolaridade_anos?: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerHistoricoDoPaciente: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Newest first */
                        revisoes: {
                            versao: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            autor_id: string | null;
                            autor_nome: string | null;
                            motivo: string | null;
                            /** @description What it changed; none in the first that was kept, nor in one that changed nothing */
                            campos: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerRevisaoDoPaciente: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
                versao: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        paciente_id: string;
                        versao: number;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        autor_id: string | null;
                        autor_nome: string | null;
                        motivo: string | null;
                        nome: string;
                        cpf: string | null;
                        cns: string | null;
                        data_nascimento: string | null;
                        sexo: string | null;
                        nome_mae: string;
                        peso_kg: number;
                        altura_cm: number;
                        incapaz: boolean;
                        nome_responsavel: string | null;
                        /** @enum {unknown} */
                        raca_cor: "branca" | "preta" | "parda" | "amarela" | "indigena" | "sem_informacao";
                        etnia: string | null;
                        telefones: string[];
                        email: string | null;
                        endereco: {
                            /** @description 8 digits, with or without punctuation */
                            cep: string;
                            logradouro: string;
                            numero: string;
                            complemento?: string;
                            bairro: string;
                            cidade: string;
                            /** @description State */
                            uf: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    exportarPaciente: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything kept about the paciente (LGPD, art. 18): rows as stored, by table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        gerado_em: string;
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        paciente_id: string;
                        paciente: {
                            [key: string]: unknown;
                        };
                        paciente_revisoes: {
                            [key: string]: unknown;
                        }[];
                        processos: {
                            [key: string]: unknown;
                        }[];
                        processo_revisoes: {
                            [key: string]: unknown;
                        }[];
                        renovacoes: {
                            [key: string]: unknown;
                        }[];
                        documentos_emitidos: {
                            [key: string]: unknown;
                        }[];
                        rascunhos: {
                            [key: string]: unknown;
                        }[];
                        chaves_idempotencia: {
                            [key: string]: unknown;
                        }[];
                        /** @description Who saw or touched the data, oldest first; this export is the next one */
                        acessos: {
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            em: string;
                            ator_id: string | null;
                            ator_nome: string | null;
                            acao: string;
                        }[];
                        tratamento: {
                            controlador: string;
                            finalidades: {
                                dados: string;
                                finalidade: string;
                                base_legal: string;
                                destinatarios: string;
                                retencao: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    exportarPacienteEmPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same, to read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    baixarDocumento: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    medirTextos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Name of a template
                     * @example lme
                     */
                    documento: string;
                    /** @description The clinica's state */
                    uf?: string;
                    protocolo?: string;
                    campos: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campos: {
                            [key: string]: {
                                cabe: boolean;
                                /** @description Lines that the text takes at corpo_pt */
                                linhas: number;
                                /** @description Lines that have room at corpo_pt */
                                linhas_max: number;
                                /** @description Characters at the end that are too many */
                                excesso_caracteres: number | null;
                                /** @description Size of the print; the smallest one when the text does not fit */
                                corpo_pt: number;
                                /** @description The first character that cannot be printed */
                                caractere_recusado: string | null;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    listarModelos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itens: {
                            id: string;
                            titulo: string;
                            versao: number;
                            paginas: number;
                            campos: string[];
                            hash: string;
                        }[];
                        importados?: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            /** @description Document of ours, e.g. lme or ter */
                            documento: string;
                            uf: string | null;
                            protocolo: string | null;
                            titulo: string;
                            /** @description Counts the forms of one document, state and protocolo */
                            numero: number;
                            situacao: "rascunho" | "ativo" | "substituido";
                            paginas: number;
                            arquivo_sha256: string;
                            hash: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            ativado_em: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    importarModelo: {
        parameters: {
            query: {
                /** @description Document of ours, e.g. lme or ter */
                documento: string;
                /** @example SP */
                uf?: string;
                /** @description Id of a protocolo; needed for a TER */
                protocolo?: string;
                /**
                 * @description Only these pages, e.g. 1,3
                 * @example 1
                 */
                paginas?: string;
                /** @description Fields with values are cleared instead of refused */
                limpar_valores?: boolean;
                /** @description What is drawn inside fields is the form’s own: a person has looked */
                aceitar_desenhos?: boolean;
                titulo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /** @description Document of ours, e.g. lme or ter */
                        documento: string;
                        uf: string | null;
                        protocolo: string | null;
                        titulo: string;
                        /** @description Counts the forms of one document, state and protocolo */
                        numero: number;
                        situacao: "rascunho" | "ativo" | "substituido";
                        paginas: number;
                        arquivo_sha256: string;
                        hash: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        ativado_em: string | null;
                        campos: {
                            nome: string;
                            tipo: "texto" | "opcao";
                            rotulo: string;
                            paginas: number[];
                            /** @description What the form’s own mask says that the field holds */
                            regra?: {
                                /** @enum {string} */
                                tipo: "data";
                                /** @example dd/mm/yyyy */
                                formato: string;
                            } | {
                                /** @enum {string} */
                                tipo: "numero";
                                casas: number;
                            };
                            /** @description Most characters that the form takes */
                            maximo?: number;
                            opcoes: {
                                estado: string;
                                rotulo: string;
                            }[];
                        }[];
                        avisos: {
                            codigo: string;
                            onde: string;
                        }[];
                        limpos: string[];
                        sem_destino: string[];
                        mapa: {
                            ligacoes: {
                                /** @description Field of the form */
                                origem: string;
                                /** @description Option of the form’s field */
                                estado?: string;
                                campo: string | null;
                                /** @description Value of the packet that marks the option */
                                valor?: string;
                            }[];
                            /** @description Fields of the document, or options (campo=opcao), that the form has no place for */
                            dispensados: string[];
                        };
                        alvos: {
                            campo: string;
                            opcoes: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    analisarModelo: {
        parameters: {
            query: {
                /** @description Document of ours, e.g. lme or ter */
                documento: string;
                /** @example SP */
                uf?: string;
                /** @description Id of a protocolo; needed for a TER */
                protocolo?: string;
                /**
                 * @description Only these pages, e.g. 1,3
                 * @example 1
                 */
                paginas?: string;
                /** @description Fields with values are cleared instead of refused */
                limpar_valores?: boolean;
                /** @description What is drawn inside fields is the form’s own: a person has looked */
                aceitar_desenhos?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paginas: number;
                        campos: {
                            nome: string;
                            tipo: "texto" | "opcao";
                            rotulo: string;
                            paginas: number[];
                            /** @description What the form’s own mask says that the field holds */
                            regra?: {
                                /** @enum {string} */
                                tipo: "data";
                                /** @example dd/mm/yyyy */
                                formato: string;
                            } | {
                                /** @enum {string} */
                                tipo: "numero";
                                casas: number;
                            };
                            /** @description Most characters that the form takes */
                            maximo?: number;
                            opcoes: {
                                estado: string;
                                rotulo: string;
                            }[];
                        }[];
                        avisos: {
                            codigo: string;
                            onde: string;
                        }[];
                        limpos: string[];
                        sem_destino: string[];
                        anterior: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            /** @description Document of ours, e.g. lme or ter */
                            documento: string;
                            uf: string | null;
                            protocolo: string | null;
                            titulo: string;
                            /** @description Counts the forms of one document, state and protocolo */
                            numero: number;
                            situacao: "rascunho" | "ativo" | "substituido";
                            paginas: number;
                            arquivo_sha256: string;
                            hash: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            ativado_em: string | null;
                        } | null;
                        /** @description Places that are as they were */
                        iguais: number;
                        mudancas: {
                            /** @description sem_lugar: it was filled in, and the new version has no such place */
                            tipo: "moveu" | "renomeado" | "sem_lugar" | "novo";
                            campo: string | null;
                            de: {
                                origem: string;
                                estado?: string;
                                pagina: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                x: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                y: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                largura: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                altura: number;
                            } | null;
                            para: {
                                origem: string;
                                estado?: string;
                                pagina: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                x: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                y: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                largura: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                altura: number;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    compararModelo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anterior: {
                            /**
                             * Format: uuid
                             * @example 0193f6c0-7a00-7000-8000-000000000001
                             */
                            id: string;
                            /** @description Version of the resource; its ETag, asked back in If-Match */
                            versao: number;
                            /** @description Document of ours, e.g. lme or ter */
                            documento: string;
                            uf: string | null;
                            protocolo: string | null;
                            titulo: string;
                            /** @description Counts the forms of one document, state and protocolo */
                            numero: number;
                            situacao: "rascunho" | "ativo" | "substituido";
                            paginas: number;
                            arquivo_sha256: string;
                            hash: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 in UTC
                             */
                            criado_em: string;
                            ativado_em: string | null;
                        } | null;
                        /** @description Places that are as they were */
                        iguais: number;
                        mudancas: {
                            /** @description sem_lugar: it was filled in, and the new version has no such place */
                            tipo: "moveu" | "renomeado" | "sem_lugar" | "novo";
                            campo: string | null;
                            de: {
                                origem: string;
                                estado?: string;
                                pagina: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                x: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                y: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                largura: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                altura: number;
                            } | null;
                            para: {
                                origem: string;
                                estado?: string;
                                pagina: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                x: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                y: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                largura: number;
                                /** @description Of the page as it is shown, from its top left corner */
                                altura: number;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    lerModelo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /** @description Document of ours, e.g. lme or ter */
                        documento: string;
                        uf: string | null;
                        protocolo: string | null;
                        titulo: string;
                        /** @description Counts the forms of one document, state and protocolo */
                        numero: number;
                        situacao: "rascunho" | "ativo" | "substituido";
                        paginas: number;
                        arquivo_sha256: string;
                        hash: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        ativado_em: string | null;
                        campos: {
                            nome: string;
                            tipo: "texto" | "opcao";
                            rotulo: string;
                            paginas: number[];
                            /** @description What the form’s own mask says that the field holds */
                            regra?: {
                                /** @enum {string} */
                                tipo: "data";
                                /** @example dd/mm/yyyy */
                                formato: string;
                            } | {
                                /** @enum {string} */
                                tipo: "numero";
                                casas: number;
                            };
                            /** @description Most characters that the form takes */
                            maximo?: number;
                            opcoes: {
                                estado: string;
                                rotulo: string;
                            }[];
                        }[];
                        avisos: {
                            codigo: string;
                            onde: string;
                        }[];
                        limpos: string[];
                        sem_destino: string[];
                        mapa: {
                            ligacoes: {
                                /** @description Field of the form */
                                origem: string;
                                /** @description Option of the form’s field */
                                estado?: string;
                                campo: string | null;
                                /** @description Value of the packet that marks the option */
                                valor?: string;
                            }[];
                            /** @description Fields of the document, or options (campo=opcao), that the form has no place for */
                            dispensados: string[];
                        };
                        alvos: {
                            campo: string;
                            opcoes: string[];
                        }[];
                    } | {
                        id: string;
                        titulo: string;
                        versao: number;
                        paginas: number;
                        campos: string[];
                        hash: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    editarMapaDoModelo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ligacoes: {
                        /** @description Field of the form */
                        origem: string;
                        /** @description Option of the form’s field */
                        estado?: string;
                        campo: string | null;
                        /** @description Value of the packet that marks the option */
                        valor?: string;
                    }[];
                    /** @description Fields of the document, or options (campo=opcao), that the form has no place for */
                    dispensados: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /** @description Document of ours, e.g. lme or ter */
                        documento: string;
                        uf: string | null;
                        protocolo: string | null;
                        titulo: string;
                        /** @description Counts the forms of one document, state and protocolo */
                        numero: number;
                        situacao: "rascunho" | "ativo" | "substituido";
                        paginas: number;
                        arquivo_sha256: string;
                        hash: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        ativado_em: string | null;
                        campos: {
                            nome: string;
                            tipo: "texto" | "opcao";
                            rotulo: string;
                            paginas: number[];
                            /** @description What the form’s own mask says that the field holds */
                            regra?: {
                                /** @enum {string} */
                                tipo: "data";
                                /** @example dd/mm/yyyy */
                                formato: string;
                            } | {
                                /** @enum {string} */
                                tipo: "numero";
                                casas: number;
                            };
                            /** @description Most characters that the form takes */
                            maximo?: number;
                            opcoes: {
                                estado: string;
                                rotulo: string;
                            }[];
                        }[];
                        avisos: {
                            codigo: string;
                            onde: string;
                        }[];
                        limpos: string[];
                        sem_destino: string[];
                        mapa: {
                            ligacoes: {
                                /** @description Field of the form */
                                origem: string;
                                /** @description Option of the form’s field */
                                estado?: string;
                                campo: string | null;
                                /** @description Value of the packet that marks the option */
                                valor?: string;
                            }[];
                            /** @description Fields of the document, or options (campo=opcao), that the form has no place for */
                            dispensados: string[];
                        };
                        alvos: {
                            campo: string;
                            opcoes: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            413: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            415: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    verPreviaDoModelo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form */
            200: {
                headers: {
                    /** @description Version that is shown, for the activation */
                    ETag?: string;
                    /** @description Names of fields, with commas */
                    "X-Campos-Que-Nao-Cabem"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    ativarModelo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag last read; 428 without, 412 when stale */
                "if-match"?: string;
            };
            path: {
                /** @example 0193f6c0-7a00-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Version of the resource, to send in If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0193f6c0-7a00-7000-8000-000000000001
                         */
                        id: string;
                        /** @description Version of the resource; its ETag, asked back in If-Match */
                        versao: number;
                        /** @description Document of ours, e.g. lme or ter */
                        documento: string;
                        uf: string | null;
                        protocolo: string | null;
                        titulo: string;
                        /** @description Counts the forms of one document, state and protocolo */
                        numero: number;
                        situacao: "rascunho" | "ativo" | "substituido";
                        paginas: number;
                        arquivo_sha256: string;
                        hash: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 in UTC
                         */
                        criado_em: string;
                        ativado_em: string | null;
                        campos: {
                            nome: string;
                            tipo: "texto" | "opcao";
                            rotulo: string;
                            paginas: number[];
                            /** @description What the form’s own mask says that the field holds */
                            regra?: {
                                /** @enum {string} */
                                tipo: "data";
                                /** @example dd/mm/yyyy */
                                formato: string;
                            } | {
                                /** @enum {string} */
                                tipo: "numero";
                                casas: number;
                            };
                            /** @description Most characters that the form takes */
                            maximo?: number;
                            opcoes: {
                                estado: string;
                                rotulo: string;
                            }[];
                        }[];
                        avisos: {
                            codigo: string;
                            onde: string;
                        }[];
                        limpos: string[];
                        sem_destino: string[];
                        mapa: {
                            ligacoes: {
                                /** @description Field of the form */
                                origem: string;
                                /** @description Option of the form’s field */
                                estado?: string;
                                campo: string | null;
                                /** @description Value of the packet that marks the option */
                                valor?: string;
                            }[];
                            /** @description Fields of the document, or options (campo=opcao), that the form has no place for */
                            dispensados: string[];
                        };
                        alvos: {
                            campo: string;
                            opcoes: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problema"];
            401: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            404: components["responses"]["Problema"];
            409: components["responses"]["Problema"];
            412: components["responses"]["Problema"];
            414: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            422: components["responses"]["Problema"];
            428: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    saude: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    saudeDaApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
    prontidao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degradado" | "indisponivel";
                        verificacoes: {
                            /** @enum {unknown} */
                            banco: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            migracoes: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            redis: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            memoria_temporaria: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            modelos: "ok" | "degradado" | "falha" | "nao_configurado";
                        };
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degradado" | "indisponivel";
                        verificacoes: {
                            /** @enum {unknown} */
                            banco: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            migracoes: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            redis: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            memoria_temporaria: "ok" | "degradado" | "falha" | "nao_configurado";
                            /** @enum {unknown} */
                            modelos: "ok" | "degradado" | "falha" | "nao_configurado";
                        };
                    };
                };
            };
        };
    };
    versao: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                    };
                };
            };
            400: components["responses"]["Problema"];
            403: components["responses"]["Problema"];
            421: components["responses"]["Problema"];
            429: components["responses"]["Espera"];
            503: components["responses"]["Espera"];
        };
    };
}
