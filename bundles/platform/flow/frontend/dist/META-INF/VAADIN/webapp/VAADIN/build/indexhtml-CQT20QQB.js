(function(){const e=document.createElement("link").relList;if(e&&e.supports&&e.supports("modulepreload"))return;for(const r of document.querySelectorAll('link[rel="modulepreload"]'))n(r);new MutationObserver(r=>{for(const o of r)if(o.type==="childList")for(const s of o.addedNodes)s.tagName==="LINK"&&s.rel==="modulepreload"&&n(s)}).observe(document,{childList:!0,subtree:!0});function t(r){const o={};return r.integrity&&(o.integrity=r.integrity),r.referrerPolicy&&(o.referrerPolicy=r.referrerPolicy),r.crossOrigin==="use-credentials"?o.credentials="include":r.crossOrigin==="anonymous"?o.credentials="omit":o.credentials="same-origin",o}function n(r){if(r.ep)return;r.ep=!0;const o=t(r);fetch(r.href,o)}})();window.Vaadin=window.Vaadin||{};window.Vaadin.featureFlags=window.Vaadin.featureFlags||{};Object.keys(window.Vaadin.featureFlags).length===0&&(window.Vaadin.featureFlags.exampleFeatureFlag=!1,window.Vaadin.featureFlags.collaborationEngineBackend=!1,window.Vaadin.featureFlags.formFillerAddon=!1,window.Vaadin.featureFlags.fullstackSignals=!1,window.Vaadin.featureFlags.flowFullstackSignals=!1,window.Vaadin.featureFlags.copilotExperimentalFeatures=!1,window.Vaadin.featureFlags.masterDetailLayoutComponent=!1,window.Vaadin.featureFlags.react19=!1,window.Vaadin.featureFlags.accessibleDisabledButtons=!1,window.Vaadin.featureFlags.layoutComponentImprovements=!1,window.Vaadin.featureFlags.defaultAutoResponsiveFormLayout=!1);if(window.Vaadin.featureFlagsUpdaters){const i=e=>window.Vaadin.featureFlags[e]=!0;window.Vaadin.featureFlagsUpdaters.forEach(e=>e(i)),delete window.Vaadin.featureFlagsUpdaters}const St="modulepreload",Ct=function(i,e){return new URL(i,e).href},Oe={},$e=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let s=function(d){return Promise.all(d.map(l=>Promise.resolve(l).then(u=>({status:"fulfilled",value:u}),u=>({status:"rejected",reason:u}))))};const a=document.getElementsByTagName("link"),c=document.querySelector("meta[property=csp-nonce]"),h=c?.nonce||c?.getAttribute("nonce");r=s(t.map(d=>{if(d=Ct(d,n),d in Oe)return;Oe[d]=!0;const l=d.endsWith(".css"),u=l?'[rel="stylesheet"]':"";if(!!n)for(let E=a.length-1;E>=0;E--){const v=a[E];if(v.href===d&&(!l||v.rel==="stylesheet"))return}else if(document.querySelector(`link[href="${d}"]${u}`))return;const p=document.createElement("link");if(p.rel=l?"stylesheet":St,l||(p.as="script"),p.crossOrigin="",p.href=d,h&&p.setAttribute("nonce",h),document.head.appendChild(p),l)return new Promise((E,v)=>{p.addEventListener("load",E),p.addEventListener("error",()=>v(new Error(`Unable to preload CSS for ${d}`)))})}))}function o(s){const a=new Event("vite:preloadError",{cancelable:!0});if(a.payload=s,window.dispatchEvent(a),!a.defaultPrevented)throw s}return r.then(s=>{for(const a of s||[])a.status==="rejected"&&o(a.reason);return e().catch(o)})};function Tt(i){for(var e=[],t=0;t<i.length;){var n=i[t];if(n==="*"||n==="+"||n==="?"){e.push({type:"MODIFIER",index:t,value:i[t++]});continue}if(n==="\\"){e.push({type:"ESCAPED_CHAR",index:t++,value:i[t++]});continue}if(n==="{"){e.push({type:"OPEN",index:t,value:i[t++]});continue}if(n==="}"){e.push({type:"CLOSE",index:t,value:i[t++]});continue}if(n===":"){for(var r="",o=t+1;o<i.length;){var s=i.charCodeAt(o);if(s>=48&&s<=57||s>=65&&s<=90||s>=97&&s<=122||s===95){r+=i[o++];continue}break}if(!r)throw new TypeError("Missing parameter name at ".concat(t));e.push({type:"NAME",index:t,value:r}),t=o;continue}if(n==="("){var a=1,c="",o=t+1;if(i[o]==="?")throw new TypeError('Pattern cannot start with "?" at '.concat(o));for(;o<i.length;){if(i[o]==="\\"){c+=i[o++]+i[o++];continue}if(i[o]===")"){if(a--,a===0){o++;break}}else if(i[o]==="("&&(a++,i[o+1]!=="?"))throw new TypeError("Capturing groups are not allowed at ".concat(o));c+=i[o++]}if(a)throw new TypeError("Unbalanced pattern at ".concat(t));if(!c)throw new TypeError("Missing pattern at ".concat(t));e.push({type:"PATTERN",index:t,value:c}),t=o;continue}e.push({type:"CHAR",index:t,value:i[t++]})}return e.push({type:"END",index:t,value:""}),e}function be(i,e){e===void 0&&(e={});for(var t=Tt(i),n=e.prefixes,r=n===void 0?"./":n,o=e.delimiter,s=o===void 0?"/#?":o,a=[],c=0,h=0,d="",l=function(A){if(h<t.length&&t[h].type===A)return t[h++].value},u=function(A){var $=l(A);if($!==void 0)return $;var x=t[h],ge=x.type,At=x.index;throw new TypeError("Unexpected ".concat(ge," at ").concat(At,", expected ").concat(A))},f=function(){for(var A="",$;$=l("CHAR")||l("ESCAPED_CHAR");)A+=$;return A},p=function(A){for(var $=0,x=s;$<x.length;$++){var ge=x[$];if(A.indexOf(ge)>-1)return!0}return!1},E=function(A){var $=a[a.length-1],x=A||($&&typeof $=="string"?$:"");if($&&!x)throw new TypeError('Must have text between two parameters, missing text after "'.concat($.name,'"'));return!x||p(x)?"[^".concat(N(s),"]+?"):"(?:(?!".concat(N(x),")[^").concat(N(s),"])+?")};h<t.length;){var v=l("CHAR"),b=l("NAME"),j=l("PATTERN");if(b||j){var T=v||"";r.indexOf(T)===-1&&(d+=T,T=""),d&&(a.push(d),d=""),a.push({name:b||c++,prefix:T,suffix:"",pattern:j||E(T),modifier:l("MODIFIER")||""});continue}var g=v||l("ESCAPED_CHAR");if(g){d+=g;continue}d&&(a.push(d),d="");var M=l("OPEN");if(M){var T=f(),L=l("NAME")||"",G=l("PATTERN")||"",W=f();u("CLOSE"),a.push({name:L||(G?c++:""),pattern:L&&!G?E(T):G,prefix:T,suffix:W,modifier:l("MODIFIER")||""});continue}u("END")}return a}function ot(i,e){return st(be(i,e),e)}function st(i,e){e===void 0&&(e={});var t=Ae(e),n=e.encode,r=n===void 0?function(c){return c}:n,o=e.validate,s=o===void 0?!0:o,a=i.map(function(c){if(typeof c=="object")return new RegExp("^(?:".concat(c.pattern,")$"),t)});return function(c){for(var h="",d=0;d<i.length;d++){var l=i[d];if(typeof l=="string"){h+=l;continue}var u=c?c[l.name]:void 0,f=l.modifier==="?"||l.modifier==="*",p=l.modifier==="*"||l.modifier==="+";if(Array.isArray(u)){if(!p)throw new TypeError('Expected "'.concat(l.name,'" to not repeat, but got an array'));if(u.length===0){if(f)continue;throw new TypeError('Expected "'.concat(l.name,'" to not be empty'))}for(var E=0;E<u.length;E++){var v=r(u[E],l);if(s&&!a[d].test(v))throw new TypeError('Expected all "'.concat(l.name,'" to match "').concat(l.pattern,'", but got "').concat(v,'"'));h+=l.prefix+v+l.suffix}continue}if(typeof u=="string"||typeof u=="number"){var v=r(String(u),l);if(s&&!a[d].test(v))throw new TypeError('Expected "'.concat(l.name,'" to match "').concat(l.pattern,'", but got "').concat(v,'"'));h+=l.prefix+v+l.suffix;continue}if(!f){var b=p?"an array":"a string";throw new TypeError('Expected "'.concat(l.name,'" to be ').concat(b))}}return h}}function N(i){return i.replace(/([.+*?=^!:${}()[\]|/\\])/g,"\\$1")}function Ae(i){return i&&i.sensitive?"":"i"}function Rt(i,e){if(!e)return i;for(var t=/\((?:\?<(.*?)>)?(?!\?)/g,n=0,r=t.exec(i.source);r;)e.push({name:r[1]||n++,prefix:"",suffix:"",modifier:"",pattern:""}),r=t.exec(i.source);return i}function Pt(i,e,t){var n=i.map(function(r){return at(r,e,t).source});return new RegExp("(?:".concat(n.join("|"),")"),Ae(t))}function xt(i,e,t){return Ot(be(i,t),e,t)}function Ot(i,e,t){t===void 0&&(t={});for(var n=t.strict,r=n===void 0?!1:n,o=t.start,s=o===void 0?!0:o,a=t.end,c=a===void 0?!0:a,h=t.encode,d=h===void 0?function($){return $}:h,l=t.delimiter,u=l===void 0?"/#?":l,f=t.endsWith,p=f===void 0?"":f,E="[".concat(N(p),"]|$"),v="[".concat(N(u),"]"),b=s?"^":"",j=0,T=i;j<T.length;j++){var g=T[j];if(typeof g=="string")b+=N(d(g));else{var M=N(d(g.prefix)),L=N(d(g.suffix));if(g.pattern)if(e&&e.push(g),M||L)if(g.modifier==="+"||g.modifier==="*"){var G=g.modifier==="*"?"?":"";b+="(?:".concat(M,"((?:").concat(g.pattern,")(?:").concat(L).concat(M,"(?:").concat(g.pattern,"))*)").concat(L,")").concat(G)}else b+="(?:".concat(M,"(").concat(g.pattern,")").concat(L,")").concat(g.modifier);else{if(g.modifier==="+"||g.modifier==="*")throw new TypeError('Can not repeat "'.concat(g.name,'" without a prefix and suffix'));b+="(".concat(g.pattern,")").concat(g.modifier)}else b+="(?:".concat(M).concat(L,")").concat(g.modifier)}}if(c)r||(b+="".concat(v,"?")),b+=t.endsWith?"(?=".concat(E,")"):"$";else{var W=i[i.length-1],A=typeof W=="string"?v.indexOf(W[W.length-1])>-1:W===void 0;r||(b+="(?:".concat(v,"(?=").concat(E,"))?")),A||(b+="(?=".concat(v,"|").concat(E,")"))}return new RegExp(b,Ae(t))}function at(i,e,t){return i instanceof RegExp?Rt(i,e):Array.isArray(i)?Pt(i,e,t):xt(i,e,t)}const H=Symbol("NotFoundResult");class ct extends Error{code;context;constructor(e){super(F(`Page not found (${e.pathname})`)),this.context=e,this.code=404}}function U(i){return typeof i=="object"&&!!i}function Y(i){return typeof i=="function"}function O(i){return typeof i=="string"}function le(i=[]){return Array.isArray(i)?i:[i]}function F(i){return`[Vaadin.Router] ${i}`}function lt(i){return new ct(i)}function dt(i){return(Array.isArray(i)?i[0]:i)??""}function de(i){return dt(i?.path)}function Lt(i){return Array.isArray(i)&&i.length>0?i:void 0}const Ee=new Map;Ee.set("|false",{keys:[],pattern:/(?:)/u});function Le(i){try{return decodeURIComponent(i)}catch{return i}}function Nt(i,e,t=!1,n=[],r){const o=`${i}|${String(t)}`,s=dt(e);let a=Ee.get(o);if(!a){const d=[];a={keys:d,pattern:at(i,d,{end:t,strict:i===""})},Ee.set(o,a)}const c=a.pattern.exec(s);if(!c)return null;const h={...r};for(let d=1;d<c.length;d++){const l=a.keys[d-1],u=l.name,f=c[d];(f!==void 0||!Object.prototype.hasOwnProperty.call(h,u))&&(l.modifier==="+"||l.modifier==="*"?h[u]=f?f.split(/[/?#]/u).map(Le):[]:h[u]=f&&Le(f))}return{keys:[...n,...a.keys],params:h,path:c[0]}}var It=Nt;function ht(i,e,t,n,r){let o,s,a=0,c=de(i);return c.startsWith("/")&&(t&&(c=c.substring(1)),t=!0),{next(h){if(i===h)return{done:!0,value:void 0};i.__children??=Lt(i.children);const d=i.__children??[],l=!i.__children&&!i.children;if(!o&&(o=It(c,e,l,n,r),o))return{value:{keys:o.keys,params:o.params,path:o.path,route:i}};if(o&&d.length>0)for(;a<d.length;){if(!s){const f=d[a];f.parent=i;let p=o.path.length;p>0&&e.charAt(p)==="/"&&(p+=1),s=ht(f,e.substring(p),t,o.keys,o.params)}const u=s.next(h);if(!u.done)return{done:!1,value:u.value};s=null,a+=1}return{done:!0,value:void 0}}}}var Ft=ht;function Mt(i){if(Y(i.route.action))return i.route.action(i)}function Dt(i,e){let t=i;for(;t;)if(t=t.parent,t===e)return!0;return!1}function Ut(i){return!!i&&typeof i=="object"&&"next"in i&&"params"in i&&"result"in i&&"route"in i}class Vt extends Error{cause;code;context;constructor(e,t){let n=`Path '${e.pathname}' is not properly resolved due to an error.`;const r=de(e.route);r&&(n+=` Resolution had failed on route: '${r}'`),super(n),this.cause=t?.cause,this.code=t?.code,this.context=e}warn(){console.warn(this.message)}}function Ht(i,e){const{path:t,route:n}=e;if(n&&!n.__synthetic){const r={path:t,route:n};if(n.parent&&i.chain)for(let o=i.chain.length-1;o>=0&&i.chain[o].route!==n.parent;o--)i.chain.pop();i.chain?.push(r)}}class Bt{baseUrl;#n;errorHandler;resolveRoute;#e;constructor(e,{baseUrl:t="",context:n,errorHandler:r,resolveRoute:o=Mt}={}){if(Object(e)!==e)throw new TypeError("Invalid routes");this.baseUrl=t,this.errorHandler=r,this.resolveRoute=o,Array.isArray(e)?this.#e={__children:e,__synthetic:!0,action:()=>{},path:""}:this.#e={...e,parent:void 0},this.#n={...n,hash:"",async next(){return H},params:{},pathname:"",resolver:this,route:this.#e,search:"",chain:[]}}get root(){return this.#e}get context(){return this.#n}get __effectiveBaseUrl(){return this.baseUrl?new URL(this.baseUrl,document.baseURI||document.URL).href.replace(/[^/]*$/u,""):""}getRoutes(){return[...this.#e.__children??[]]}removeRoutes(){this.#e.__children=[]}async resolve(e){const t=this,n={...this.#n,...O(e)?{pathname:e}:e,next:h},r=Ft(this.#e,this.__normalizePathname(n.pathname)??n.pathname,!!this.baseUrl),o=this.resolveRoute;let s=null,a=null,c=n;async function h(d=!1,l=s?.value?.route,u){const f=u===null?s?.value?.route:void 0;if(s=a??r.next(f),a=null,!d&&(s.done||!Dt(s.value.route,l)))return a=s,H;if(s.done)throw lt(n);c={...n,params:s.value.params,route:s.value.route,chain:c.chain?.slice()},Ht(c,s.value);const p=await o(c);return p!=null&&p!==H?(c.result=Ut(p)?p.result:p,t.#n=c,c):await h(d,l,p)}try{return await h(!0,this.#e)}catch(d){const l=d instanceof ct?d:new Vt(c,{code:500,cause:d});if(this.errorHandler)return c.result=this.errorHandler(l),c;throw d}}setRoutes(e){return this.#e.__children=[...le(e)],{}}__normalizePathname(e){if(!this.baseUrl)return e;const t=this.__effectiveBaseUrl,n=e.startsWith("/")?new URL(t).origin+e:`./${e}`,r=new URL(n,t).href;if(r.startsWith(t))return r.slice(t.length)}addRoutes(e){return this.#e.__children=[...this.#e.__children??[],...le(e)],this.getRoutes()}}var ut=Bt;function ft(i,e,t,n){const r=e.name??n?.(e);if(r&&(i.has(r)?i.get(r)?.push(e):i.set(r,[e])),Array.isArray(t))for(const o of t)o.parent=e,ft(i,o,o.__children??o.children,n)}function Ne(i,e){const t=i.get(e);if(t){if(t.length>1)throw new Error(`Duplicate route with name "${e}". Try seting unique 'name' route properties.`);return t[0]}}function kt(i,e={}){if(!(i instanceof ut))throw new TypeError("An instance of Resolver is expected");const t=new Map,n=new Map;return(r,o)=>{let s=Ne(n,r);if(!s&&(n.clear(),ft(n,i.root,i.root.__children,e.cacheKeyProvider),s=Ne(n,r),!s))throw new Error(`Route "${r}" not found`);let a=s.fullPath?t.get(s.fullPath):void 0;if(!a){let d=de(s),l=s.parent;for(;l;){const p=de(l);p&&(d=`${p.replace(/\/$/u,"")}/${d.replace(/^\//u,"")}`),l=l.parent}const u=be(d),f=Object.create(null);for(const p of u)O(p)||(f[p.name]=!0);a={keys:f,tokens:u},t.set(d,a),s.fullPath=d}let h=st(a.tokens,{encode:encodeURIComponent,...e})(o)||"/";if(e.stringifyQueryParams&&o){const d={};for(const[u,f]of Object.entries(o))!(u in a.keys)&&f&&(d[u]=f);const l=e.stringifyQueryParams(d);l&&(h+=l.startsWith("?")?l:`?${l}`)}return h}}var jt=kt;const Wt=/\/\*[\*!]\s+vaadin-dev-mode:start([\s\S]*)vaadin-dev-mode:end\s+\*\*\//i,oe=window.Vaadin&&window.Vaadin.Flow&&window.Vaadin.Flow.clients;function zt(){function i(){return!0}return pt(i)}function qt(){try{return Gt()?!0:Kt()?oe?!Qt():!zt():!1}catch{return!1}}function Gt(){return localStorage.getItem("vaadin.developmentmode.force")}function Kt(){return["localhost","127.0.0.1"].indexOf(window.location.hostname)>=0}function Qt(){return!!(oe&&Object.keys(oe).map(e=>oe[e]).filter(e=>e.productionMode).length>0)}function pt(i,e){if(typeof i!="function")return;const t=Wt.exec(i.toString());if(t)try{i=new Function(t[1])}catch(n){console.log("vaadin-development-mode-detector: uncommentAndRun() failed",n)}return i(e)}window.Vaadin=window.Vaadin||{};const Ie=function(i,e){if(window.Vaadin.developmentMode)return pt(i,e)};window.Vaadin.developmentMode===void 0&&(window.Vaadin.developmentMode=qt());function Jt(){/*! vaadin-dev-mode:start
  (function () {
'use strict';

var _typeof = typeof Symbol === "function" && typeof Symbol.iterator === "symbol" ? function (obj) {
  return typeof obj;
} : function (obj) {
  return obj && typeof Symbol === "function" && obj.constructor === Symbol && obj !== Symbol.prototype ? "symbol" : typeof obj;
};

var classCallCheck = function (instance, Constructor) {
  if (!(instance instanceof Constructor)) {
    throw new TypeError("Cannot call a class as a function");
  }
};

var createClass = function () {
  function defineProperties(target, props) {
    for (var i = 0; i < props.length; i++) {
      var descriptor = props[i];
      descriptor.enumerable = descriptor.enumerable || false;
      descriptor.configurable = true;
      if ("value" in descriptor) descriptor.writable = true;
      Object.defineProperty(target, descriptor.key, descriptor);
    }
  }

  return function (Constructor, protoProps, staticProps) {
    if (protoProps) defineProperties(Constructor.prototype, protoProps);
    if (staticProps) defineProperties(Constructor, staticProps);
    return Constructor;
  };
}();

var getPolymerVersion = function getPolymerVersion() {
  return window.Polymer && window.Polymer.version;
};

var StatisticsGatherer = function () {
  function StatisticsGatherer(logger) {
    classCallCheck(this, StatisticsGatherer);

    this.now = new Date().getTime();
    this.logger = logger;
  }

  createClass(StatisticsGatherer, [{
    key: 'frameworkVersionDetectors',
    value: function frameworkVersionDetectors() {
      return {
        'Flow': function Flow() {
          if (window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients) {
            var flowVersions = Object.keys(window.Vaadin.Flow.clients).map(function (key) {
              return window.Vaadin.Flow.clients[key];
            }).filter(function (client) {
              return client.getVersionInfo;
            }).map(function (client) {
              return client.getVersionInfo().flow;
            });
            if (flowVersions.length > 0) {
              return flowVersions[0];
            }
          }
        },
        'Vaadin Framework': function VaadinFramework() {
          if (window.vaadin && window.vaadin.clients) {
            var frameworkVersions = Object.values(window.vaadin.clients).filter(function (client) {
              return client.getVersionInfo;
            }).map(function (client) {
              return client.getVersionInfo().vaadinVersion;
            });
            if (frameworkVersions.length > 0) {
              return frameworkVersions[0];
            }
          }
        },
        'AngularJs': function AngularJs() {
          if (window.angular && window.angular.version && window.angular.version) {
            return window.angular.version.full;
          }
        },
        'Angular': function Angular() {
          if (window.ng) {
            var tags = document.querySelectorAll("[ng-version]");
            if (tags.length > 0) {
              return tags[0].getAttribute("ng-version");
            }
            return "Unknown";
          }
        },
        'Backbone.js': function BackboneJs() {
          if (window.Backbone) {
            return window.Backbone.VERSION;
          }
        },
        'React': function React() {
          var reactSelector = '[data-reactroot], [data-reactid]';
          if (!!document.querySelector(reactSelector)) {
            // React does not publish the version by default
            return "unknown";
          }
        },
        'Ember': function Ember() {
          if (window.Em && window.Em.VERSION) {
            return window.Em.VERSION;
          } else if (window.Ember && window.Ember.VERSION) {
            return window.Ember.VERSION;
          }
        },
        'jQuery': function (_jQuery) {
          function jQuery() {
            return _jQuery.apply(this, arguments);
          }

          jQuery.toString = function () {
            return _jQuery.toString();
          };

          return jQuery;
        }(function () {
          if (typeof jQuery === 'function' && jQuery.prototype.jquery !== undefined) {
            return jQuery.prototype.jquery;
          }
        }),
        'Polymer': function Polymer() {
          var version = getPolymerVersion();
          if (version) {
            return version;
          }
        },
        'LitElement': function LitElement() {
          var version = window.litElementVersions && window.litElementVersions[0];
          if (version) {
            return version;
          }
        },
        'LitHtml': function LitHtml() {
          var version = window.litHtmlVersions && window.litHtmlVersions[0];
          if (version) {
            return version;
          }
        },
        'Vue.js': function VueJs() {
          if (window.Vue) {
            return window.Vue.version;
          }
        }
      };
    }
  }, {
    key: 'getUsedVaadinElements',
    value: function getUsedVaadinElements(elements) {
      var version = getPolymerVersion();
      var elementClasses = void 0;
      // NOTE: In case you edit the code here, YOU MUST UPDATE any statistics reporting code in Flow.
      // Check all locations calling the method getEntries() in
      // https://github.com/vaadin/flow/blob/master/flow-server/src/main/java/com/vaadin/flow/internal/UsageStatistics.java#L106
      // Currently it is only used by BootstrapHandler.
      if (version && version.indexOf('2') === 0) {
        // Polymer 2: components classes are stored in window.Vaadin
        elementClasses = Object.keys(window.Vaadin).map(function (c) {
          return window.Vaadin[c];
        }).filter(function (c) {
          return c.is;
        });
      } else {
        // Polymer 3: components classes are stored in window.Vaadin.registrations
        elementClasses = window.Vaadin.registrations || [];
      }
      elementClasses.forEach(function (klass) {
        var version = klass.version ? klass.version : "0.0.0";
        elements[klass.is] = { version: version };
      });
    }
  }, {
    key: 'getUsedVaadinThemes',
    value: function getUsedVaadinThemes(themes) {
      ['Lumo', 'Material'].forEach(function (themeName) {
        var theme;
        var version = getPolymerVersion();
        if (version && version.indexOf('2') === 0) {
          // Polymer 2: themes are stored in window.Vaadin
          theme = window.Vaadin[themeName];
        } else {
          // Polymer 3: themes are stored in custom element registry
          theme = customElements.get('vaadin-' + themeName.toLowerCase() + '-styles');
        }
        if (theme && theme.version) {
          themes[themeName] = { version: theme.version };
        }
      });
    }
  }, {
    key: 'getFrameworks',
    value: function getFrameworks(frameworks) {
      var detectors = this.frameworkVersionDetectors();
      Object.keys(detectors).forEach(function (framework) {
        var detector = detectors[framework];
        try {
          var version = detector();
          if (version) {
            frameworks[framework] = { version: version };
          }
        } catch (e) {}
      });
    }
  }, {
    key: 'gather',
    value: function gather(storage) {
      var storedStats = storage.read();
      var gatheredStats = {};
      var types = ["elements", "frameworks", "themes"];

      types.forEach(function (type) {
        gatheredStats[type] = {};
        if (!storedStats[type]) {
          storedStats[type] = {};
        }
      });

      var previousStats = JSON.stringify(storedStats);

      this.getUsedVaadinElements(gatheredStats.elements);
      this.getFrameworks(gatheredStats.frameworks);
      this.getUsedVaadinThemes(gatheredStats.themes);

      var now = this.now;
      types.forEach(function (type) {
        var keys = Object.keys(gatheredStats[type]);
        keys.forEach(function (key) {
          if (!storedStats[type][key] || _typeof(storedStats[type][key]) != _typeof({})) {
            storedStats[type][key] = { firstUsed: now };
          }
          // Discards any previously logged version number
          storedStats[type][key].version = gatheredStats[type][key].version;
          storedStats[type][key].lastUsed = now;
        });
      });

      var newStats = JSON.stringify(storedStats);
      storage.write(newStats);
      if (newStats != previousStats && Object.keys(storedStats).length > 0) {
        this.logger.debug("New stats: " + newStats);
      }
    }
  }]);
  return StatisticsGatherer;
}();

var StatisticsStorage = function () {
  function StatisticsStorage(key) {
    classCallCheck(this, StatisticsStorage);

    this.key = key;
  }

  createClass(StatisticsStorage, [{
    key: 'read',
    value: function read() {
      var localStorageStatsString = localStorage.getItem(this.key);
      try {
        return JSON.parse(localStorageStatsString ? localStorageStatsString : '{}');
      } catch (e) {
        return {};
      }
    }
  }, {
    key: 'write',
    value: function write(data) {
      localStorage.setItem(this.key, data);
    }
  }, {
    key: 'clear',
    value: function clear() {
      localStorage.removeItem(this.key);
    }
  }, {
    key: 'isEmpty',
    value: function isEmpty() {
      var storedStats = this.read();
      var empty = true;
      Object.keys(storedStats).forEach(function (key) {
        if (Object.keys(storedStats[key]).length > 0) {
          empty = false;
        }
      });

      return empty;
    }
  }]);
  return StatisticsStorage;
}();

var StatisticsSender = function () {
  function StatisticsSender(url, logger) {
    classCallCheck(this, StatisticsSender);

    this.url = url;
    this.logger = logger;
  }

  createClass(StatisticsSender, [{
    key: 'send',
    value: function send(data, errorHandler) {
      var logger = this.logger;

      if (navigator.onLine === false) {
        logger.debug("Offline, can't send");
        errorHandler();
        return;
      }
      logger.debug("Sending data to " + this.url);

      var req = new XMLHttpRequest();
      req.withCredentials = true;
      req.addEventListener("load", function () {
        // Stats sent, nothing more to do
        logger.debug("Response: " + req.responseText);
      });
      req.addEventListener("error", function () {
        logger.debug("Send failed");
        errorHandler();
      });
      req.addEventListener("abort", function () {
        logger.debug("Send aborted");
        errorHandler();
      });
      req.open("POST", this.url);
      req.setRequestHeader("Content-Type", "application/json");
      req.send(data);
    }
  }]);
  return StatisticsSender;
}();

var StatisticsLogger = function () {
  function StatisticsLogger(id) {
    classCallCheck(this, StatisticsLogger);

    this.id = id;
  }

  createClass(StatisticsLogger, [{
    key: '_isDebug',
    value: function _isDebug() {
      return localStorage.getItem("vaadin." + this.id + ".debug");
    }
  }, {
    key: 'debug',
    value: function debug(msg) {
      if (this._isDebug()) {
        console.info(this.id + ": " + msg);
      }
    }
  }]);
  return StatisticsLogger;
}();

var UsageStatistics = function () {
  function UsageStatistics() {
    classCallCheck(this, UsageStatistics);

    this.now = new Date();
    this.timeNow = this.now.getTime();
    this.gatherDelay = 10; // Delay between loading this file and gathering stats
    this.initialDelay = 24 * 60 * 60;

    this.logger = new StatisticsLogger("statistics");
    this.storage = new StatisticsStorage("vaadin.statistics.basket");
    this.gatherer = new StatisticsGatherer(this.logger);
    this.sender = new StatisticsSender("https://tools.vaadin.com/usage-stats/submit", this.logger);
  }

  createClass(UsageStatistics, [{
    key: 'maybeGatherAndSend',
    value: function maybeGatherAndSend() {
      var _this = this;

      if (localStorage.getItem(UsageStatistics.optOutKey)) {
        return;
      }
      this.gatherer.gather(this.storage);
      setTimeout(function () {
        _this.maybeSend();
      }, this.gatherDelay * 1000);
    }
  }, {
    key: 'lottery',
    value: function lottery() {
      return true;
    }
  }, {
    key: 'currentMonth',
    value: function currentMonth() {
      return this.now.getYear() * 12 + this.now.getMonth();
    }
  }, {
    key: 'maybeSend',
    value: function maybeSend() {
      var firstUse = Number(localStorage.getItem(UsageStatistics.firstUseKey));
      var monthProcessed = Number(localStorage.getItem(UsageStatistics.monthProcessedKey));

      if (!firstUse) {
        // Use a grace period to avoid interfering with tests, incognito mode etc
        firstUse = this.timeNow;
        localStorage.setItem(UsageStatistics.firstUseKey, firstUse);
      }

      if (this.timeNow < firstUse + this.initialDelay * 1000) {
        this.logger.debug("No statistics will be sent until the initial delay of " + this.initialDelay + "s has passed");
        return;
      }
      if (this.currentMonth() <= monthProcessed) {
        this.logger.debug("This month has already been processed");
        return;
      }
      localStorage.setItem(UsageStatistics.monthProcessedKey, this.currentMonth());
      // Use random sampling
      if (this.lottery()) {
        this.logger.debug("Congratulations, we have a winner!");
      } else {
        this.logger.debug("Sorry, no stats from you this time");
        return;
      }

      this.send();
    }
  }, {
    key: 'send',
    value: function send() {
      // Ensure we have the latest data
      this.gatherer.gather(this.storage);

      // Read, send and clean up
      var data = this.storage.read();
      data["firstUse"] = Number(localStorage.getItem(UsageStatistics.firstUseKey));
      data["usageStatisticsVersion"] = UsageStatistics.version;
      var info = 'This request contains usage statistics gathered from the application running in development mode. \n\nStatistics gathering is automatically disabled and excluded from production builds.\n\nFor details and to opt-out, see https://github.com/vaadin/vaadin-usage-statistics.\n\n\n\n';
      var self = this;
      this.sender.send(info + JSON.stringify(data), function () {
        // Revert the 'month processed' flag
        localStorage.setItem(UsageStatistics.monthProcessedKey, self.currentMonth() - 1);
      });
    }
  }], [{
    key: 'version',
    get: function get$1() {
      return '2.1.2';
    }
  }, {
    key: 'firstUseKey',
    get: function get$1() {
      return 'vaadin.statistics.firstuse';
    }
  }, {
    key: 'monthProcessedKey',
    get: function get$1() {
      return 'vaadin.statistics.monthProcessed';
    }
  }, {
    key: 'optOutKey',
    get: function get$1() {
      return 'vaadin.statistics.optout';
    }
  }]);
  return UsageStatistics;
}();

try {
  window.Vaadin = window.Vaadin || {};
  window.Vaadin.usageStatsChecker = window.Vaadin.usageStatsChecker || new UsageStatistics();
  window.Vaadin.usageStatsChecker.maybeGatherAndSend();
} catch (e) {
  // Intentionally ignored as this is not a problem in the app being developed
}

}());

  vaadin-dev-mode:end **/}const Xt=function(){if(typeof Ie=="function")return Ie(Jt)};function Zt(i,e=window.Vaadin??={}){e.registrations??=[],e.registrations.push({is:"@vaadin/router",version:"2.0.1"})}Zt();Xt();const Yt=i=>{const e=getComputedStyle(i).getPropertyValue("animation-name");return e&&e!=="none"},en=(i,e)=>{const t=()=>{i.removeEventListener("animationend",t),e()};i.addEventListener("animationend",t)};async function tn(i,e){return i.classList.add(e),await new Promise(t=>{if(Yt(i)){const n=i.getBoundingClientRect(),r=`height: ${n.bottom-n.top}px; width: ${n.right-n.left}px`;i.setAttribute("style",`position: absolute; ${r}`),en(i,()=>{i.classList.remove(e),i.removeAttribute("style"),t()})}else i.classList.remove(e),t()})}var Fe=tn;function mt(i){if(!i||!O(i.path))throw new Error(F('Expected route config to be an object with a "path" string property, or an array of such objects'));if(!Y(i.action)&&!Array.isArray(i.children)&&!Y(i.children)&&!O(i.component)&&!O(i.redirect))throw new Error(F(`Expected route config "${i.path}" to include either "component, redirect" or "action" function but none found.`));i.redirect&&["bundle","component"].forEach(e=>{e in i&&console.warn(F(`Route config "${String(i.path)}" has both "redirect" and "${e}" properties, and "redirect" will always override the latter. Did you mean to only use "${e}"?`))})}function Me(i){le(i).forEach(e=>mt(e))}function nn({next:i,...e}){return e}function se(i,e){const t=e.__effectiveBaseUrl;return t?new URL(i.replace(/^\//u,""),t).pathname:i}function gt(i){return i.map(e=>e.path).reduce((e,t)=>t.length?`${e.replace(/\/$/u,"")}/${t.replace(/^\//u,"")}`:e,"")}function rn(i){return gt(i.map(e=>e.route))}function R({chain:i=[],hash:e="",params:t={},pathname:n="",redirectFrom:r,resolver:o,search:s=""},a){const c=i.map(h=>h.route);return{baseUrl:o?.baseUrl??"",getUrl:(h={})=>o?se(ot(rn(i))({...t,...h}),o):"",hash:e,params:t,pathname:n,redirectFrom:r,route:a??(Array.isArray(c)?c.at(-1):void 0)??null,routes:c,search:s,searchParams:new URLSearchParams(s)}}function De(i,e){const t={...i.params};return{redirect:{from:i.pathname,params:t,pathname:e}}}function on(i,e){if(e.location=R(i),i.chain){const t=i.chain.map(n=>n.route).indexOf(i.route);i.chain[t].element=e}return e}function ae(i,e,...t){if(typeof i=="function")return i.apply(e,t)}function Ue(i,e,...t){return n=>n&&U(n)&&("cancel"in n||"redirect"in n)?n:ae(e?.[i],e,...t)}function sn(i,e){if(!Array.isArray(i)&&!U(i))throw new Error(F(`Incorrect "children" value for the route ${String(e.path)}: expected array or object, but got ${String(i)}`));const t=le(i);t.forEach(n=>mt(n)),e.__children=t}function J(i,e){return!window.dispatchEvent(new CustomEvent(`vaadin-router-${i}`,{cancelable:i==="go",detail:e}))}function an(i){if(typeof i!="object")return String(i);const[e="Unknown"]=/ (.*)\]$/u.exec(String(i))??[];return e==="Object"||e==="Array"?`${e} ${JSON.stringify(i)}`:e}function cn(i){const{port:e,protocol:t}=i,o=t==="http:"&&e==="80"||t==="https:"&&e==="443"?i.hostname:i.host;return`${t}//${o}`}function Ve(i){if(i instanceof Element)return i.nodeName.toLowerCase()}function He(i){if(i.defaultPrevented||i.button!==0||i.shiftKey||i.ctrlKey||i.altKey||i.metaKey)return;let e=i.target;const t=i instanceof MouseEvent?i.composedPath():i.path??[];for(let c=0;c<t.length;c++){const h=t[c];if("nodeName"in h&&h.nodeName.toLowerCase()==="a"){e=h;break}}for(;e&&e instanceof Node&&Ve(e)!=="a";)e=e.parentNode;if(!e||Ve(e)!=="a")return;const n=e;if(n.target&&n.target.toLowerCase()!=="_self"||n.hasAttribute("download")||n.hasAttribute("router-ignore")||n.pathname===window.location.pathname&&n.hash!==""||(n.origin||cn(n))!==window.location.origin)return;const{hash:o,pathname:s,search:a}=n;J("go",{hash:o,pathname:s,search:a})&&i instanceof MouseEvent&&(i.preventDefault(),i.type==="click"&&window.scrollTo(0,0))}const ln={activate(){window.document.addEventListener("click",He)},inactivate(){window.document.removeEventListener("click",He)}};var dn=ln;function Be(i){if(i.state==="vaadin-router-ignore")return;const{hash:e,pathname:t,search:n}=window.location;J("go",{hash:e,pathname:t,search:n})}const hn={activate(){window.addEventListener("popstate",Be)},inactivate(){window.removeEventListener("popstate",Be)}};var un=hn;let ke=[];const fn={CLICK:dn,POPSTATE:un};function je(i=[]){ke.forEach(e=>e.inactivate()),i.forEach(e=>e.activate()),ke=i}const pn=256;function K(){return{cancel:!0}}const We={__renderId:-1,params:{},route:{__synthetic:!0,children:[],path:"",action(){}},pathname:"",async next(){return H}};class mn extends ut{location=R({resolver:this});ready=Promise.resolve(this.location);#n=new WeakSet;#e=new WeakSet;#d=this.#y.bind(this);#s=0;#o;__previousContext;#a;#i=null;#t=null;constructor(e,t){const r=document.head.querySelector("base")?.getAttribute("href");super([],{baseUrl:r?new URL(r,document.URL).href.replace(/[^/]*$/u,""):void 0,...t,resolveRoute:async o=>await this.#w(o)}),je(Object.values(fn)),this.setOutlet(e),this.subscribe()}async#w(e){const{route:t}=e;if(Y(t.children)){let r=await t.children(nn(e));Y(t.children)||({children:r}=t),sn(r,t)}const n={component:r=>{const o=document.createElement(r);return this.#e.add(o),o},prevent:K,redirect:r=>De(e,r)};return await Promise.resolve().then(async()=>{if(this.#r(e))return await ae(t.action,t,e,n)}).then(r=>{if(r!=null&&(typeof r=="object"||typeof r=="symbol")&&(r instanceof HTMLElement||r===H||U(r)&&"redirect"in r))return r;if(O(t.redirect))return n.redirect(t.redirect)}).then(r=>{if(r!=null)return r;if(O(t.component))return n.component(t.component)})}setOutlet(e){e&&this.#g(e),this.#o=e}getOutlet(){return this.#o}async setRoutes(e,t=!1){return this.__previousContext=void 0,this.#a=void 0,Me(e),super.setRoutes(e),t||this.#y(),await this.ready}addRoutes(e){return Me(e),super.addRoutes(e)}async render(e,t=!1){this.#s+=1;const n=this.#s,r={...We,...O(e)?{hash:"",search:"",pathname:e}:e,__renderId:n};return this.ready=this.#_(r,t),await this.ready}async#_(e,t){const{__renderId:n}=e;try{const r=await this.resolve(e),o=await this.#c(r);if(!this.#r(o))return this.location;const s=this.__previousContext;if(o===s)return this.#l(s,!0),this.location;if(this.location=R(o),t&&this.#l(o,n===1),J("location-changed",{router:this,location:this.location}),o.__skipAttach)return this.#v(o,s),this.__previousContext=o,this.location;this.#b(o,s);const a=this.#R(o);if(this.#T(o),this.#C(o,s),await a,this.#r(o))return this.#A(),this.__previousContext=o,this.location}catch(r){if(n===this.#s){t&&this.#l(this.context);for(const o of this.#o?.children??[])o.remove();throw this.location=R(Object.assign(e,{resolver:this})),J("error",{router:this,error:r,...e}),r}}return this.location}async#c(e,t=e){const n=await this.#h(t),o=n!==t?n:e,a=se(gt(n.chain??[]),this)===n.pathname,c=async(d,l=d.route,u)=>{const f=await d.next(!1,l,u);return f===null||f===H?a?d:l.parent!=null?await c(d,l.parent,f):f:f},h=await c(n);if(h==null||h===H)throw lt(o);return h!==n?await this.#c(o,h):await this.#$(n)}async#h(e){const{result:t}=e;if(t instanceof HTMLElement)return on(e,t),e;if(t&&"redirect"in t){const n=await this.#m(t.redirect,e.__redirectCount,e.__renderId);return await this.#h(n)}throw t instanceof Error?t:new Error(F(`Invalid route resolution result for path "${e.pathname}". Expected redirect object or HTML element, but got: "${an(t)}". Double check the action return value for the route.`))}async#$(e){return await this.#E(e).then(async t=>t===this.__previousContext||t===e?t:await this.#c(t))}async#E(e){const t=this.__previousContext??{},n=t.chain??[],r=e.chain??[];let o=Promise.resolve(void 0);const s=a=>De(e,a);if(e.__divergedChainIndex=0,e.__skipAttach=!1,n.length){for(let a=0;a<Math.min(n.length,r.length)&&!(n[a].route!==r[a].route||n[a].path!==r[a].path&&n[a].element!==r[a].element||!this.#p(n[a].element,r[a].element));e.__divergedChainIndex++,a++);if(e.__skipAttach=r.length===n.length&&e.__divergedChainIndex===r.length&&this.#p(e.result,t.result),e.__skipAttach){for(let a=r.length-1;a>=0;a--)o=this.#u(o,e,{prevent:K},n[a]);for(let a=0;a<r.length;a++)o=this.#f(o,e,{prevent:K,redirect:s},r[a]),n[a].element.location=R(e,n[a].route)}else for(let a=n.length-1;a>=e.__divergedChainIndex;a--)o=this.#u(o,e,{prevent:K},n[a])}if(!e.__skipAttach)for(let a=0;a<r.length;a++)a<e.__divergedChainIndex?a<n.length&&n[a].element&&(n[a].element.location=R(e,n[a].route)):(o=this.#f(o,e,{prevent:K,redirect:s},r[a]),r[a].element&&(r[a].element.location=R(e,r[a].route)));return await o.then(async a=>{if(a&&U(a)){if("cancel"in a&&this.__previousContext)return this.__previousContext.__renderId=e.__renderId,this.__previousContext;if("redirect"in a)return await this.#m(a.redirect,e.__redirectCount,e.__renderId)}return e})}async#u(e,t,n,r){const o=R(t);let s=await e;if(this.#r(t)&&(s=Ue("onBeforeLeave",r.element,o,n,this)(s)),!(U(s)&&"redirect"in s))return s}async#f(e,t,n,r){const o=R(t,r.route),s=await e;if(this.#r(t))return Ue("onBeforeEnter",r.element,o,n,this)(s)}#p(e,t){return e instanceof Element&&t instanceof Element?this.#e.has(e)&&this.#e.has(t)?e.localName===t.localName:e===t:!1}#r(e){return e.__renderId===this.#s}async#m(e,t=0,n=0){if(t>pn)throw new Error(F(`Too many redirects when rendering ${e.from}`));return await this.resolve({...We,pathname:this.urlForPath(e.pathname,e.params),redirectFrom:e.from,__redirectCount:t+1,__renderId:n})}#g(e=this.#o){if(!(e instanceof Element||e instanceof DocumentFragment))throw new TypeError(F(`Expected router outlet to be a valid DOM Element | DocumentFragment (but got ${e})`))}#l({pathname:e,search:t="",hash:n=""},r){if(window.location.pathname!==e||window.location.search!==t||window.location.hash!==n){const o=r?"replaceState":"pushState";window.history[o](null,document.title,e+t+n),window.dispatchEvent(new PopStateEvent("popstate",{state:"vaadin-router-ignore"}))}}#v(e,t){let n=this.#o;for(let r=0;r<(e.__divergedChainIndex??0);r++){const o=t?.chain?.[r].element;if(o)if(o.parentNode===n)e.chain[r].element=o,n=o;else break}return n}#b(e,t){this.#g(),this.#S();const n=this.#v(e,t);this.#i=[],this.#t=Array.from(n?.children??[]).filter(o=>this.#n.has(o)&&o!==e.result);let r=n;for(let o=e.__divergedChainIndex??0;o<(e.chain?.length??0);o++){const s=e.chain[o].element;s&&(r?.appendChild(s),this.#n.add(s),r===n&&this.#i.push(s),r=s)}}#A(){if(this.#t)for(const e of this.#t)e.remove();this.#t=null,this.#i=null}#S(){if(this.#t&&this.#i){for(const e of this.#i)e.remove();this.#t=null,this.#i=null}}#C(e,t){if(!(!t?.chain||e.__divergedChainIndex==null))for(let n=t.chain.length-1;n>=e.__divergedChainIndex&&this.#r(e);n--){const r=t.chain[n].element;if(r)try{const o=R(e);ae(r.onAfterLeave,r,o,{},this)}finally{if(this.#t?.includes(r))for(const o of r.children)o.remove()}}}#T(e){if(!(!e.chain||e.__divergedChainIndex==null))for(let t=e.__divergedChainIndex;t<e.chain.length&&this.#r(e);t++){const n=e.chain[t].element;if(n){const r=R(e,e.chain[t].route);ae(n.onAfterEnter,n,r,{},this)}}}async#R(e){const t=this.#t?.[0],n=this.#i?.[0],r=[],{chain:o=[]}=e;let s;for(let a=o.length-1;a>=0;a--)if(o[a].route.animate){s=o[a].route.animate;break}if(t&&n&&s){const a=U(s)&&s.leave?s.leave:"leaving",c=U(s)&&s.enter?s.enter:"entering";r.push(Fe(t,a)),r.push(Fe(n,c))}return await Promise.all(r),e}subscribe(){window.addEventListener("vaadin-router-go",this.#d)}unsubscribe(){window.removeEventListener("vaadin-router-go",this.#d)}#y(e){const{pathname:t,search:n,hash:r}=e instanceof CustomEvent?e.detail:window.location;O(this.__normalizePathname(t))&&(e?.preventDefault&&e.preventDefault(),this.render({pathname:t,search:n,hash:r},!0))}static setTriggers(...e){je(e)}urlForName(e,t){return this.#a||(this.#a=jt(this,{cacheKeyProvider(n){return"component"in n&&typeof n.component=="string"?n.component:void 0}})),se(this.#a(e,t??void 0),this)}urlForPath(e,t){return se(ot(e)(t??void 0),this)}static go(e){const{pathname:t,search:n,hash:r}=O(e)?new URL(e,"http://a"):e;return J("go",{pathname:t,search:n,hash:r})}}var ve,y;(function(i){i.CONNECTED="connected",i.LOADING="loading",i.RECONNECTING="reconnecting",i.CONNECTION_LOST="connection-lost"})(y||(y={}));class gn{constructor(e){this.stateChangeListeners=new Set,this.loadingCount=0,this.connectionState=e,this.serviceWorkerMessageListener=this.serviceWorkerMessageListener.bind(this),navigator.serviceWorker&&(navigator.serviceWorker.addEventListener("message",this.serviceWorkerMessageListener),navigator.serviceWorker.ready.then(t=>{var n;(n=t.active)===null||n===void 0||n.postMessage({method:"Vaadin.ServiceWorker.isConnectionLost",id:"Vaadin.ServiceWorker.isConnectionLost"})}))}addStateChangeListener(e){this.stateChangeListeners.add(e)}removeStateChangeListener(e){this.stateChangeListeners.delete(e)}loadingStarted(){this.state=y.LOADING,this.loadingCount+=1}loadingFinished(){this.decreaseLoadingCount(y.CONNECTED)}loadingFailed(){this.decreaseLoadingCount(y.CONNECTION_LOST)}decreaseLoadingCount(e){this.loadingCount>0&&(this.loadingCount-=1,this.loadingCount===0&&(this.state=e))}get state(){return this.connectionState}set state(e){if(e!==this.connectionState){const t=this.connectionState;this.connectionState=e,this.loadingCount=0;for(const n of this.stateChangeListeners)n(t,this.connectionState)}}get online(){return this.connectionState===y.CONNECTED||this.connectionState===y.LOADING}get offline(){return!this.online}serviceWorkerMessageListener(e){typeof e.data=="object"&&e.data.id==="Vaadin.ServiceWorker.isConnectionLost"&&(e.data.result===!0&&(this.state=y.CONNECTION_LOST),navigator.serviceWorker.removeEventListener("message",this.serviceWorkerMessageListener))}}const vn=i=>!!(i==="localhost"||i==="[::1]"||/^127\.\d+\.\d+\.\d+$/u.exec(i)),re=window;if(!(!((ve=re.Vaadin)===null||ve===void 0)&&ve.connectionState)){let i;vn(window.location.hostname)?i=!0:i=navigator.onLine,re.Vaadin||(re.Vaadin={}),re.Vaadin.connectionState=new gn(i?y.CONNECTED:y.CONNECTION_LOST)}function S(i,e,t,n){var r=arguments.length,o=r<3?e:n===null?n=Object.getOwnPropertyDescriptor(e,t):n,s;if(typeof Reflect=="object"&&typeof Reflect.decorate=="function")o=Reflect.decorate(i,e,t,n);else for(var a=i.length-1;a>=0;a--)(s=i[a])&&(o=(r<3?s(o):r>3?s(e,t,o):s(e,t))||o);return r>3&&o&&Object.defineProperty(e,t,o),o}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const ce=globalThis,Se=ce.ShadowRoot&&(ce.ShadyCSS===void 0||ce.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Ce=Symbol(),ze=new WeakMap;let vt=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==Ce)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o;const t=this.t;if(Se&&e===void 0){const n=t!==void 0&&t.length===1;n&&(e=ze.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&ze.set(t,e))}return e}toString(){return this.cssText}};const yn=i=>new vt(typeof i=="string"?i:i+"",void 0,Ce),Yn=(i,...e)=>{const t=i.length===1?i[0]:e.reduce((n,r,o)=>n+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+i[o+1],i[0]);return new vt(t,i,Ce)},wn=(i,e)=>{if(Se)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(const t of e){const n=document.createElement("style"),r=ce.litNonce;r!==void 0&&n.setAttribute("nonce",r),n.textContent=t.cssText,i.appendChild(n)}},qe=Se?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(const n of e.cssRules)t+=n.cssText;return yn(t)})(i):i;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const{is:_n,defineProperty:$n,getOwnPropertyDescriptor:En,getOwnPropertyNames:bn,getOwnPropertySymbols:An,getPrototypeOf:Sn}=Object,pe=globalThis,Ge=pe.trustedTypes,Cn=Ge?Ge.emptyScript:"",Tn=pe.reactiveElementPolyfillSupport,X=(i,e)=>i,he={toAttribute(i,e){switch(e){case Boolean:i=i?Cn:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},Te=(i,e)=>!_n(i,e),Ke={attribute:!0,type:String,converter:he,reflect:!1,useDefault:!1,hasChanged:Te};Symbol.metadata??=Symbol("metadata"),pe.litPropertyMetadata??=new WeakMap;let z=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Ke){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){const n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&$n(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){const{get:r,set:o}=En(this.prototype,e)??{get(){return this[t]},set(s){this[t]=s}};return{get:r,set(s){const a=r?.call(this);o?.call(this,s),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Ke}static _$Ei(){if(this.hasOwnProperty(X("elementProperties")))return;const e=Sn(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(X("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(X("properties"))){const t=this.properties,n=[...bn(t),...An(t)];for(const r of n)this.createProperty(r,t[r])}const e=this[Symbol.metadata];if(e!==null){const t=litPropertyMetadata.get(e);if(t!==void 0)for(const[n,r]of t)this.elementProperties.set(n,r)}this._$Eh=new Map;for(const[t,n]of this.elementProperties){const r=this._$Eu(t,n);r!==void 0&&this._$Eh.set(r,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){const t=[];if(Array.isArray(e)){const n=new Set(e.flat(1/0).reverse());for(const r of n)t.unshift(qe(r))}else e!==void 0&&t.push(qe(e));return t}static _$Eu(e,t){const n=t.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){const e=new Map,t=this.constructor.elementProperties;for(const n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){const e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return wn(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){const n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&n.reflect===!0){const o=(n.converter?.toAttribute!==void 0?n.converter:he).toAttribute(t,n.type);this._$Em=e,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(e,t){const n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){const o=n.getPropertyOptions(r),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:he;this._$Em=r;const a=s.fromAttribute(t,o.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,o){if(e!==void 0){const s=this.constructor;if(r===!1&&(o=this[e]),n??=s.getPropertyOptions(e),!((n.hasChanged??Te)(o,t)||n.useDefault&&n.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,n))))return;this.C(e,t,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:o},s){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??t??this[e]),o!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}const e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[r,o]of this._$Ep)this[r]=o;this._$Ep=void 0}const n=this.constructor.elementProperties;if(n.size>0)for(const[r,o]of n){const{wrapped:s}=o,a=this[r];s!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,o,a)}}let e=!1;const t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(t)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};z.elementStyles=[],z.shadowRootOptions={mode:"open"},z[X("elementProperties")]=new Map,z[X("finalized")]=new Map,Tn?.({ReactiveElement:z}),(pe.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Re=globalThis,Qe=i=>i,ue=Re.trustedTypes,Je=ue?ue.createPolicy("lit-html",{createHTML:i=>i}):void 0,yt="$lit$",I=`lit$${Math.random().toFixed(9).slice(2)}$`,wt="?"+I,Rn=`<${wt}>`,B=document,ee=()=>B.createComment(""),te=i=>i===null||typeof i!="object"&&typeof i!="function",Pe=Array.isArray,Pn=i=>Pe(i)||typeof i?.[Symbol.iterator]=="function",ye=`[ 	
\f\r]`,Q=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Xe=/-->/g,Ze=/>/g,D=RegExp(`>|${ye}(?:([^\\s"'>=/]+)(${ye}*=${ye}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ye=/'/g,et=/"/g,_t=/^(?:script|style|textarea|title)$/i,$t=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),xn=$t(1),ti=$t(2),k=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),tt=new WeakMap,V=B.createTreeWalker(B,129);function Et(i,e){if(!Pe(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return Je!==void 0?Je.createHTML(e):e}const On=(i,e)=>{const t=i.length-1,n=[];let r,o=e===2?"<svg>":e===3?"<math>":"",s=Q;for(let a=0;a<t;a++){const c=i[a];let h,d,l=-1,u=0;for(;u<c.length&&(s.lastIndex=u,d=s.exec(c),d!==null);)u=s.lastIndex,s===Q?d[1]==="!--"?s=Xe:d[1]!==void 0?s=Ze:d[2]!==void 0?(_t.test(d[2])&&(r=RegExp("</"+d[2],"g")),s=D):d[3]!==void 0&&(s=D):s===D?d[0]===">"?(s=r??Q,l=-1):d[1]===void 0?l=-2:(l=s.lastIndex-d[2].length,h=d[1],s=d[3]===void 0?D:d[3]==='"'?et:Ye):s===et||s===Ye?s=D:s===Xe||s===Ze?s=Q:(s=D,r=void 0);const f=s===D&&i[a+1].startsWith("/>")?" ":"";o+=s===Q?c+Rn:l>=0?(n.push(h),c.slice(0,l)+yt+c.slice(l)+I+f):c+I+(l===-2?a:f)}return[Et(i,o+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]};class ne{constructor({strings:e,_$litType$:t},n){let r;this.parts=[];let o=0,s=0;const a=e.length-1,c=this.parts,[h,d]=On(e,t);if(this.el=ne.createElement(h,n),V.currentNode=this.el.content,t===2||t===3){const l=this.el.content.firstChild;l.replaceWith(...l.childNodes)}for(;(r=V.nextNode())!==null&&c.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(const l of r.getAttributeNames())if(l.endsWith(yt)){const u=d[s++],f=r.getAttribute(l).split(I),p=/([.?@])?(.*)/.exec(u);c.push({type:1,index:o,name:p[2],strings:f,ctor:p[1]==="."?Nn:p[1]==="?"?In:p[1]==="@"?Fn:me}),r.removeAttribute(l)}else l.startsWith(I)&&(c.push({type:6,index:o}),r.removeAttribute(l));if(_t.test(r.tagName)){const l=r.textContent.split(I),u=l.length-1;if(u>0){r.textContent=ue?ue.emptyScript:"";for(let f=0;f<u;f++)r.append(l[f],ee()),V.nextNode(),c.push({type:2,index:++o});r.append(l[u],ee())}}}else if(r.nodeType===8)if(r.data===wt)c.push({type:2,index:o});else{let l=-1;for(;(l=r.data.indexOf(I,l+1))!==-1;)c.push({type:7,index:o}),l+=I.length-1}o++}}static createElement(e,t){const n=B.createElement("template");return n.innerHTML=e,n}}function q(i,e,t=i,n){if(e===k)return e;let r=n!==void 0?t._$Co?.[n]:t._$Cl;const o=te(e)?void 0:e._$litDirective$;return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(i),r._$AT(i,t,n)),n!==void 0?(t._$Co??=[])[n]=r:t._$Cl=r),r!==void 0&&(e=q(i,r._$AS(i,e.values),r,n)),e}class Ln{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){const{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??B).importNode(t,!0);V.currentNode=r;let o=V.nextNode(),s=0,a=0,c=n[0];for(;c!==void 0;){if(s===c.index){let h;c.type===2?h=new ie(o,o.nextSibling,this,e):c.type===1?h=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(h=new Mn(o,this,e)),this._$AV.push(h),c=n[++a]}s!==c?.index&&(o=V.nextNode(),s++)}return V.currentNode=B,r}p(e){let t=0;for(const n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}}class ie{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode;const t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=q(this,e,t),te(e)?e===w||e==null||e===""?(this._$AH!==w&&this._$AR(),this._$AH=w):e!==this._$AH&&e!==k&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Pn(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==w&&te(this._$AH)?this._$AA.nextSibling.data=e:this.T(B.createTextNode(e)),this._$AH=e}$(e){const{values:t,_$litType$:n}=e,r=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=ne.createElement(Et(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{const o=new Ln(r,this),s=o.u(this.options);o.p(t),this.T(s),this._$AH=o}}_$AC(e){let t=tt.get(e.strings);return t===void 0&&tt.set(e.strings,t=new ne(e)),t}k(e){Pe(this._$AH)||(this._$AH=[],this._$AR());const t=this._$AH;let n,r=0;for(const o of e)r===t.length?t.push(n=new ie(this.O(ee()),this.O(ee()),this,this.options)):n=t[r],n._$AI(o),r++;r<t.length&&(this._$AR(n&&n._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){const n=Qe(e).nextSibling;Qe(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}}class me{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,o){this.type=1,this._$AH=w,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=o,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=w}_$AI(e,t=this,n,r){const o=this.strings;let s=!1;if(o===void 0)e=q(this,e,t,0),s=!te(e)||e!==this._$AH&&e!==k,s&&(this._$AH=e);else{const a=e;let c,h;for(e=o[0],c=0;c<o.length-1;c++)h=q(this,a[n+c],t,c),h===k&&(h=this._$AH[c]),s||=!te(h)||h!==this._$AH[c],h===w?e=w:e!==w&&(e+=(h??"")+o[c+1]),this._$AH[c]=h}s&&!r&&this.j(e)}j(e){e===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}}class Nn extends me{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===w?void 0:e}}class In extends me{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==w)}}class Fn extends me{constructor(e,t,n,r,o){super(e,t,n,r,o),this.type=5}_$AI(e,t=this){if((e=q(this,e,t,0)??w)===k)return;const n=this._$AH,r=e===w&&n!==w||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,o=e!==w&&(n===w||r);r&&this.element.removeEventListener(this.name,this,n),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}}class Mn{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){q(this,e)}}const Dn=Re.litHtmlPolyfillSupport;Dn?.(ne,ie),(Re.litHtmlVersions??=[]).push("3.3.3");const Un=(i,e,t)=>{const n=t?.renderBefore??e;let r=n._$litPart$;if(r===void 0){const o=t?.renderBefore??null;n._$litPart$=r=new ie(e.insertBefore(ee(),o),o,void 0,t??{})}return r._$AI(i),r};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const xe=globalThis;let Z=class extends z{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){const t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Un(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return k}};Z._$litElement$=!0,Z.finalized=!0,xe.litElementHydrateSupport?.({LitElement:Z});const Vn=xe.litElementPolyfillSupport;Vn?.({LitElement:Z});(xe.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Hn={attribute:!0,type:String,converter:he,reflect:!1,hasChanged:Te},Bn=(i=Hn,e,t)=>{const{kind:n,metadata:r}=t;let o=globalThis.litPropertyMetadata.get(r);if(o===void 0&&globalThis.litPropertyMetadata.set(r,o=new Map),n==="setter"&&((i=Object.create(i)).wrapped=!0),o.set(t.name,i),n==="accessor"){const{name:s}=t;return{set(a){const c=e.get.call(this);e.set.call(this,a),this.requestUpdate(s,c,i,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,i,a),a}}}if(n==="setter"){const{name:s}=t;return function(a){const c=this[s];e.call(this,a),this.requestUpdate(s,c,i,!0,a)}}throw Error("Unsupported decorator location: "+n)};function C(i){return(e,t)=>typeof t=="object"?Bn(i,e,t):((n,r,o)=>{const s=r.hasOwnProperty(o);return r.constructor.createProperty(o,n),s?Object.getOwnPropertyDescriptor(r,o):void 0})(i,e,t)}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const kn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4},jn=i=>(...e)=>({_$litDirective$:i,values:e});class Wn{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}}/**
 * @license
 * Copyright 2018 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const zn=jn(class extends Wn{constructor(i){if(super(i),i.type!==kn.ATTRIBUTE||i.name!=="class"||i.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(i){return" "+Object.keys(i).filter(e=>i[e]).join(" ")+" "}update(i,[e]){if(this.st===void 0){this.st=new Set,i.strings!==void 0&&(this.nt=new Set(i.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(const n in e)e[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(e)}const t=i.element.classList;for(const n of this.st)n in e||(t.remove(n),this.st.delete(n));for(const n in e){const r=!!e[n];r===this.st.has(n)||this.nt?.has(n)||(r?(t.add(n),this.st.add(n)):(t.remove(n),this.st.delete(n)))}return k}}),we="css-loading-indicator";var P;(function(i){i.IDLE="",i.FIRST="first",i.SECOND="second",i.THIRD="third"})(P||(P={}));class _ extends Z{static create(){var e,t;const n=window;return!((e=n.Vaadin)===null||e===void 0)&&e.connectionIndicator||(n.Vaadin||(n.Vaadin={}),n.Vaadin.connectionIndicator=document.createElement("vaadin-connection-indicator"),document.body.appendChild(n.Vaadin.connectionIndicator)),(t=n.Vaadin)===null||t===void 0?void 0:t.connectionIndicator}constructor(){super(),this.firstDelay=450,this.secondDelay=1500,this.thirdDelay=5e3,this.expandedDuration=2e3,this.onlineText="Online",this.offlineText="Connection lost",this.reconnectingText="Connection lost, trying to reconnect...",this.offline=!1,this.reconnecting=!1,this.expanded=!1,this.loading=!1,this.loadingBarState=P.IDLE,this.applyDefaultThemeState=!0,this.firstTimeout=0,this.secondTimeout=0,this.thirdTimeout=0,this.expandedTimeout=0,this.lastMessageState=y.CONNECTED,this.connectionStateListener=()=>{this.expanded=this.updateConnectionState(),this.expandedTimeout=this.timeoutFor(this.expandedTimeout,this.expanded,()=>{this.expanded=!1},this.expandedDuration)}}render(){return xn`
      <div class="v-loading-indicator ${this.loadingBarState}" style=${this.getLoadingBarStyle()}></div>

      <div
        class="v-status-message ${zn({active:this.reconnecting})}"
      >
        <span class="text"> ${this.renderMessage()} </span>
      </div>
    `}connectedCallback(){var e;super.connectedCallback();const t=window;!((e=t.Vaadin)===null||e===void 0)&&e.connectionState&&(this.connectionStateStore=t.Vaadin.connectionState,this.connectionStateStore.addStateChangeListener(this.connectionStateListener),this.updateConnectionState()),this.updateTheme()}disconnectedCallback(){super.disconnectedCallback(),this.connectionStateStore&&this.connectionStateStore.removeStateChangeListener(this.connectionStateListener),this.updateTheme()}get applyDefaultTheme(){return this.applyDefaultThemeState}set applyDefaultTheme(e){e!==this.applyDefaultThemeState&&(this.applyDefaultThemeState=e,this.updateTheme())}createRenderRoot(){return this}updateConnectionState(){var e;const t=(e=this.connectionStateStore)===null||e===void 0?void 0:e.state;return this.offline=t===y.CONNECTION_LOST,this.reconnecting=t===y.RECONNECTING,this.updateLoading(t===y.LOADING),this.loading?!1:t!==this.lastMessageState?(this.lastMessageState=t,!0):!1}updateLoading(e){this.loading=e,this.loadingBarState=P.IDLE,this.firstTimeout=this.timeoutFor(this.firstTimeout,e,()=>{this.loadingBarState=P.FIRST},this.firstDelay),this.secondTimeout=this.timeoutFor(this.secondTimeout,e,()=>{this.loadingBarState=P.SECOND},this.secondDelay),this.thirdTimeout=this.timeoutFor(this.thirdTimeout,e,()=>{this.loadingBarState=P.THIRD},this.thirdDelay)}renderMessage(){return this.reconnecting?this.reconnectingText:this.offline?this.offlineText:this.onlineText}updateTheme(){if(this.applyDefaultThemeState&&this.isConnected){if(!document.getElementById(we)){const e=document.createElement("style");e.id=we,e.textContent=this.getDefaultStyle(),document.head.appendChild(e)}}else{const e=document.getElementById(we);e&&document.head.removeChild(e)}}getDefaultStyle(){return`
      @keyframes v-progress-start {
        0% {
          width: 0%;
        }
        100% {
          width: 50%;
        }
      }
      @keyframes v-progress-delay {
        0% {
          width: 50%;
        }
        100% {
          width: 90%;
        }
      }
      @keyframes v-progress-wait {
        0% {
          width: 90%;
          height: 4px;
        }
        3% {
          width: 91%;
          height: 7px;
        }
        100% {
          width: 96%;
          height: 7px;
        }
      }
      @keyframes v-progress-wait-pulse {
        0% {
          opacity: 1;
        }
        50% {
          opacity: 0.1;
        }
        100% {
          opacity: 1;
        }
      }
      .v-loading-indicator,
      .v-status-message {
        position: fixed;
        z-index: 251;
        left: 0;
        right: auto;
        top: 0;
        background-color: var(--lumo-primary-color, var(--material-primary-color, blue));
        transition: none;
      }
      .v-loading-indicator {
        width: 50%;
        height: 4px;
        opacity: 1;
        pointer-events: none;
        animation: v-progress-start 1000ms 200ms both;
      }
      .v-loading-indicator[style*='none'] {
        display: block !important;
        width: 100%;
        opacity: 0;
        animation: none;
        transition: opacity 500ms 300ms, width 300ms;
      }
      .v-loading-indicator.second {
        width: 90%;
        animation: v-progress-delay 3.8s forwards;
      }
      .v-loading-indicator.third {
        width: 96%;
        animation: v-progress-wait 5s forwards, v-progress-wait-pulse 1s 4s infinite backwards;
      }

      vaadin-connection-indicator[offline] .v-loading-indicator,
      vaadin-connection-indicator[reconnecting] .v-loading-indicator {
        display: none;
      }

      .v-status-message {
        opacity: 0;
        width: 100%;
        max-height: var(--status-height-collapsed, 8px);
        overflow: hidden;
        background-color: var(--status-bg-color-online, var(--lumo-primary-color, var(--material-primary-color, blue)));
        color: var(
          --status-text-color-online,
          var(--lumo-primary-contrast-color, var(--material-primary-contrast-color, #fff))
        );
        font-size: 0.75rem;
        font-weight: 600;
        line-height: 1;
        transition: all 0.5s;
        padding: 0 0.5em;
      }

      vaadin-connection-indicator[offline] .v-status-message,
      vaadin-connection-indicator[reconnecting] .v-status-message {
        opacity: 1;
        background-color: var(--status-bg-color-offline, var(--lumo-shade, #333));
        color: var(
          --status-text-color-offline,
          var(--lumo-primary-contrast-color, var(--material-primary-contrast-color, #fff))
        );
        background-image: repeating-linear-gradient(
          45deg,
          rgba(255, 255, 255, 0),
          rgba(255, 255, 255, 0) 10px,
          rgba(255, 255, 255, 0.1) 10px,
          rgba(255, 255, 255, 0.1) 20px
        );
      }

      vaadin-connection-indicator[reconnecting] .v-status-message {
        animation: show-reconnecting-status 2s;
      }

      vaadin-connection-indicator[offline] .v-status-message:hover,
      vaadin-connection-indicator[reconnecting] .v-status-message:hover,
      vaadin-connection-indicator[expanded] .v-status-message {
        max-height: var(--status-height, 1.75rem);
      }

      vaadin-connection-indicator[expanded] .v-status-message {
        opacity: 1;
      }

      .v-status-message span {
        display: flex;
        align-items: center;
        justify-content: center;
        height: var(--status-height, 1.75rem);
      }

      vaadin-connection-indicator[reconnecting] .v-status-message span::before {
        content: '';
        width: 1em;
        height: 1em;
        border-top: 2px solid
          var(--status-spinner-color, var(--lumo-primary-color, var(--material-primary-color, blue)));
        border-left: 2px solid
          var(--status-spinner-color, var(--lumo-primary-color, var(--material-primary-color, blue)));
        border-right: 2px solid transparent;
        border-bottom: 2px solid transparent;
        border-radius: 50%;
        box-sizing: border-box;
        animation: v-spin 0.4s linear infinite;
        margin: 0 0.5em;
      }

      @keyframes v-spin {
        100% {
          transform: rotate(360deg);
        }
      }
    `}getLoadingBarStyle(){switch(this.loadingBarState){case P.IDLE:return"display: none";case P.FIRST:case P.SECOND:case P.THIRD:return"display: block";default:return""}}timeoutFor(e,t,n,r){return e!==0&&window.clearTimeout(e),t?window.setTimeout(n,r):0}static get instance(){return _.create()}}S([C({type:Number})],_.prototype,"firstDelay",void 0);S([C({type:Number})],_.prototype,"secondDelay",void 0);S([C({type:Number})],_.prototype,"thirdDelay",void 0);S([C({type:Number})],_.prototype,"expandedDuration",void 0);S([C({type:String})],_.prototype,"onlineText",void 0);S([C({type:String})],_.prototype,"offlineText",void 0);S([C({type:String})],_.prototype,"reconnectingText",void 0);S([C({type:Boolean,reflect:!0})],_.prototype,"offline",void 0);S([C({type:Boolean,reflect:!0})],_.prototype,"reconnecting",void 0);S([C({type:Boolean,reflect:!0})],_.prototype,"expanded",void 0);S([C({type:Boolean,reflect:!0})],_.prototype,"loading",void 0);S([C({type:String})],_.prototype,"loadingBarState",void 0);S([C({type:Boolean})],_.prototype,"applyDefaultTheme",null);customElements.get("vaadin-connection-indicator")===void 0&&customElements.define("vaadin-connection-indicator",_);_.instance;var nt;const fe=window;fe.Vaadin||(fe.Vaadin={});(nt=fe.Vaadin).registrations||(nt.registrations=[]);fe.Vaadin.registrations.push({is:"@vaadin/common-frontend",version:"0.0.18"});class it extends Error{}const _e=window.document.body,m=window,qn=1;function bt(){return Object.keys(m.Vaadin.Flow.clients).filter(i=>i!=="TypeScript").map(i=>m.Vaadin.Flow.clients[i])}function rt(i,e){bt().forEach(t=>t.sendEventMessage(qn,i,e))}function Gn(i){return i.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}class Kn{constructor(e){this.response=void 0,this.pathname="",this.isActive=!1,this.baseRegex=/^\//,this.navigation="",window.name||(window.name=`v-${Math.random()}`),_e.$=_e.$||[],this.config=e||{},m.Vaadin=m.Vaadin||{},m.Vaadin.Flow=m.Vaadin.Flow||{},m.Vaadin.Flow.clients={TypeScript:{isActive:()=>this.isActive}};const t=document.head.querySelector("base");this.baseRegex=new RegExp(`^${Gn((document.baseURI||t&&t.href||"/").replace(/^https?:\/\/[^/]+/i,""))}`),this.appShellTitle=document.title,this.addConnectionIndicator()}get serverSideRoutes(){return[{path:"(.*)",action:this.action}]}loadingStarted(){this.isActive=!0,m.Vaadin.connectionState.loadingStarted()}loadingFinished(){this.isActive=!1,m.Vaadin.connectionState.loadingFinished(),!m.Vaadin.listener&&(m.Vaadin.listener={},document.addEventListener("click",e=>{e.target&&(e.composedPath().some(t=>t instanceof HTMLElement&&t.hasAttribute("router-link"))?this.navigation="link":e.composedPath().some(t=>t.nodeName==="A")&&(this.navigation="client"))},{capture:!0}))}get action(){return async e=>{if(this.pathname=e.pathname,m.Vaadin.connectionState.online)try{await this.flowInit()}catch(t){if(t instanceof it)return m.Vaadin.connectionState.state=y.CONNECTION_LOST,this.offlineStubAction();throw t}else return this.offlineStubAction();return this.container.onBeforeEnter=(t,n)=>this.flowNavigate(t,n),this.container.onBeforeLeave=(t,n)=>this.flowLeave(t,n),this.container}}async flowLeave(e,t){const{connectionState:n}=m.Vaadin;return this.pathname===e.pathname||!this.isFlowClientLoaded()||n.offline?Promise.resolve({}):new Promise(r=>{this.loadingStarted(),this.container.serverConnected=o=>{var s;r(t&&o?t.prevent():(s=t?.continue)===null||s===void 0?void 0:s.call(t)),this.loadingFinished()},rt("ui-leave-navigation",{route:this.getFlowRoutePath(e),query:this.getFlowRouteQuery(e)})})}async flowNavigate(e,t){return this.response?new Promise(n=>{this.loadingStarted(),this.container.serverConnected=(r,o)=>{var s;t&&r?n(t.prevent()):t&&t.redirect&&o?n(t.redirect(o.pathname)):((s=t?.continue)===null||s===void 0||s.call(t),this.container.style.display="",n(this.container)),this.loadingFinished()},this.container.serverPaused=()=>{this.loadingFinished()},rt("ui-navigate",{route:this.getFlowRoutePath(e),query:this.getFlowRouteQuery(e),appShellTitle:this.appShellTitle,historyState:history.state,trigger:this.navigation}),this.navigation="history"}):Promise.resolve(this.container)}getFlowRoutePath(e){return e.pathname.replace(this.baseRegex,"")}getFlowRouteQuery(e){return e.search&&e.search.substring(1)||""}async flowInit(){if(!this.isFlowClientLoaded()){m.Vaadin.Flow.nonce=this.findNonce(),this.loadingStarted(),this.response=await this.flowInitUi();const{pushScript:e,appConfig:t}=this.response;typeof e=="string"&&await this.loadScript(e);const{appId:n}=t,r=`flow-container-${n.toLowerCase()}`,o=document.querySelector(r);o?this.container=o:(this.container=document.createElement(r),this.container.id=n),_e.$[n]=this.container,(await $e(()=>import("./FlowBootstrap-BRNFttkU.js"),[],import.meta.url)).init(this.response),typeof this.config.imports=="function"&&(this.injectAppIdScript(n),await this.config.imports());const a=await $e(()=>import("./FlowClient-C9bOw320.js"),[],import.meta.url);await this.flowInitClient(a),this.loadingFinished()}return this.container&&!this.container.isConnected&&(this.container.style.display="none",document.body.appendChild(this.container)),this.response}async loadScript(e){return new Promise((t,n)=>{const r=document.createElement("script");r.onload=()=>t(),r.onerror=n,r.src=e;const{nonce:o}=m.Vaadin.Flow;o!==void 0&&r.setAttribute("nonce",o),document.body.appendChild(r)})}findNonce(){let e;const t=document.head.getElementsByTagName("script");for(const n of t)if(n.nonce){e=n.nonce;break}return e}injectAppIdScript(e){const t=e.substring(0,e.lastIndexOf("-")),n=document.createElement("script");n.type="module",n.setAttribute("data-app-id",t);const{nonce:r}=m.Vaadin.Flow;r!==void 0&&n.setAttribute("nonce",r),document.body.append(n)}async flowInitClient(e){return e.init(),new Promise(t=>{const n=setInterval(()=>{bt().reduce((o,s)=>o||s.isActive(),!1)||(clearInterval(n),t())},5)})}async flowInitUi(){const e=m.Vaadin&&m.Vaadin.TypeScript&&m.Vaadin.TypeScript.initial;return e?(m.Vaadin.TypeScript.initial=void 0,Promise.resolve(e)):new Promise((t,n)=>{const o=new XMLHttpRequest,s=`?v-r=init&location=${this.getFlowRoutePath(location)}&query=${encodeURIComponent(this.getFlowRouteQuery(location))}`;o.open("GET",s),o.onerror=()=>n(new it(`Invalid server response when initializing Flow UI.
        ${o.status}
        ${o.responseText}`)),o.onload=()=>{const a=o.getResponseHeader("content-type");a&&a.indexOf("application/json")!==-1?t(JSON.parse(o.responseText)):o.onerror()},o.send()})}addConnectionIndicator(){_.create(),m.addEventListener("online",()=>{if(!this.isFlowClientLoaded()){m.Vaadin.connectionState.state=y.RECONNECTING;const e=new XMLHttpRequest;e.open("HEAD","sw.js"),e.onload=()=>{m.Vaadin.connectionState.state=y.CONNECTED},e.onerror=()=>{m.Vaadin.connectionState.state=y.CONNECTION_LOST},setTimeout(()=>e.send(),50)}}),m.addEventListener("offline",()=>{this.isFlowClientLoaded()||(m.Vaadin.connectionState.state=y.CONNECTION_LOST)})}async offlineStubAction(){const e=document.createElement("iframe");e.setAttribute("src","./offline-stub.html"),e.setAttribute("style","width: 100%; height: 100%; border: 0"),this.response=void 0;let n;const r=()=>{n!==void 0&&(m.Vaadin.connectionState.removeStateChangeListener(n),n=void 0)};return e.onBeforeEnter=(o,s,a)=>{n=()=>{m.Vaadin.connectionState.online&&(r(),a.render(o,!1))},m.Vaadin.connectionState.addStateChangeListener(n)},e.onBeforeLeave=(o,s,a)=>{r()},e}isFlowClientLoaded(){return this.response!==void 0}}const{serverSideRoutes:Qn}=new Kn({imports:()=>$e(()=>import("./generated-flow-imports-DafQERaw.js"),[],import.meta.url)}),Jn=[...Qn],Xn=new mn(document.querySelector("#outlet"));Xn.setRoutes(Jn);export{w as A,Un as D,k as E,wn as S,$e as _,Yn as a,xn as b,Wn as c,jn as e,Te as f,Z as i,vt as n,yn as r,kn as t,Xt as u,ti as w};
